import assert from 'node:assert/strict';
import { problemsOf, repaired, reported } from './ruleTester';

const rule = 'subscribe-option';

function calling(calls: string): string {
  return `import mqtt from 'mqtt';\nconst client = mqtt.connect(url);\n${calls}\n`;
}

function unknown(options: string): string[] {
  return reported(rule, calling(`client.subscribe('a', ${options});`));
}

describe('the rule subscribe-option', () => {
  it('reports each option that subscribe does not have', () => {
    assert.deepEqual(unknown('{ qos: 1, retain: true, dup: x }'), ['retain: true', 'dup: x']);
    assert.deepEqual(unknown('{ QoS: 1 }'), ['QoS: 1']);
    assert.deepEqual(unknown('{ retain }'), ['retain']);
    assert.deepEqual(unknown('{ qos: 0, nl: true, rap: true, rh: 2, properties: {} }'), []);
  });

  it('says what is true of retained messages', () => {
    const messages = (name: string) => problemsOf(rule, calling(`client.subscribe('a', { ${name}: true });`));
    assert.ok(messages('retain')[0]?.message.includes('retained messages'));
    assert.ok(messages('clean')[0]?.message.endsWith('ignores it.'));
  });

  it('reads maps of topics, constants and subscribeAsync', () => {
    const map = 'client.subscribe({ a: { qos: 1, retain: true }, b: { qos: 0 }, resubscribe: true });';
    assert.deepEqual(reported(rule, calling(map)), ['retain: true']);
    const shared = "const o = { qos: 1, clean: true };\nclient.subscribe('a', o);\nclient.subscribe('b', o);";
    assert.deepEqual(reported(rule, calling(shared)), ['clean: true']);
    assert.deepEqual(reported(rule, calling("await client.subscribeAsync('a', { x: 1 });")), ['x: 1']);
  });

  it('is silent about what may be meant for something else', () => {
    const shared = 'const o = { qos: 1, retain: true };\n';
    assert.deepEqual(
      reported(rule, calling(`${shared}client.subscribe('a', o);\nclient.publish('a', 'b', o);`)),
      [],
    );
    const connection =
      "import mqtt from 'mqtt';\nconst o = { clean: true };\nmqtt.connect(url, o).subscribe('a', o);\n";
    assert.deepEqual(reported(rule, connection), []);
    assert.deepEqual(unknown('x'), []);
    assert.deepEqual(unknown('{ qos: 1, pro }'), []);
    assert.deepEqual(
      reported(rule, calling("client.subscribe('a', { qos: 1,\n\nclient.on('message', f);")),
      [],
    );
    assert.deepEqual(unknown('{ qos: 0, ...x }'), []);
    assert.deepEqual(unknown('{ retain: undefined }'), []);
    assert.deepEqual(unknown('() => ({ retain: true })'), []);
    assert.deepEqual(
      reported(rule, calling("client.unsubscribe('a', { x: 1 }); client.publish('a', '', { x: 1 });")),
      [],
    );
    assert.deepEqual(reported(rule, calling("subject.subscribe('a', { next: f });")), []);
  });

  it('removes an option that is written in the call, with its comma and line', () => {
    const text = calling("client.subscribe('a', {\r\n\tqos: 1,\r\n\tretain: true, // keep\r\n});");
    assert.equal(
      repaired(rule, text, 'Remove retain', true),
      calling("client.subscribe('a', {\r\n\tqos: 1,\r\n});"),
    );
    assert.equal(
      repaired(rule, calling('client.subscribe({ a: { retain: true, qos: 1 } });'), 'Remove retain', true),
      calling('client.subscribe({ a: { qos: 1 } });'),
    );
  });

  it('does not remove unasked what other code may read', () => {
    const text = (options: string) => calling(`const o = ${options};\nkeep(o);\nclient.subscribe('a', o);`);
    assert.equal(repaired(rule, text('{ qos: 1, x: 2 }'), 'Remove x', false), text('{ qos: 1 }'));
  });

  it('offers the right spelling instead', () => {
    const text = (options: string) => calling(`client.subscribe('a', ${options});`);
    assert.equal(repaired(rule, text('{ QoS: 1 }'), 'Rename to qos', false), text('{ qos: 1 }'));
    assert.equal(repaired(rule, text('{ qos: 1, QOS: 2 }'), 'Remove QOS', true), text('{ qos: 1 }'));
  });
});
