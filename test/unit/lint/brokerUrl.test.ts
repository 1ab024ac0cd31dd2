import assert from 'node:assert/strict';
import { brokerUrls } from '../../../src/lint/brokerUrl';
import { modelOf } from './connectionsIn';

/** What is found in code, as `text of the place → URL`. */
function found(code: string): string[] {
  const text = `import mqtt from 'mqtt';\n${code}`;
  return brokerUrls(modelOf(text)).map(({ range, url }) => `${text.slice(range.start, range.end)} → ${url}`);
}

describe('the broker URLs of a file', () => {
  it('are those of URLs, where they are written', () => {
    assert.deepEqual(found("const url = 'wss://h:8084/mqtt';\nmqtt.connect(url); mqtt.connect(url);"), [
      "'wss://h:8084/mqtt' → wss://h:8084/mqtt",
    ]);
  });

  it('are put together from options', () => {
    assert.deepEqual(found("mqtt.connect({ protocol: 'wss', host: 'h', port: 8084, path: '/mqtt' })"), [
      'h → wss://h:8084/mqtt',
    ]);
    assert.deepEqual(found("mqtt.connect({ protocol: 'ws', hostname: 'h' })"), ['h → ws://h']);
  });

  it('are left out where a part is not known', () => {
    assert.deepEqual(found('mqtt.connect(`wss://${host}/mqtt`)'), []);
    assert.deepEqual(found("mqtt.connect({ protocol: 'wss', host: 'h', port: portOf() })"), []);
    assert.deepEqual(found('mqtt.connect()'), []);
  });
});
