import assert from 'node:assert/strict';
import { connecting, repaired, reported } from './ruleTester';

const rule = 'clean-false-no-client-id';

describe('the rule clean-false-no-client-id', () => {
  it('reports clean: false without an ID, and with one that is empty', () => {
    assert.deepEqual(reported(rule, connecting('{ clean: false }')), ['clean: false']);
    assert.deepEqual(reported(rule, connecting("{ clean: false, clientId: '' }")), ['clean: false']);
    assert.deepEqual(reported(rule, connecting('{ clean: false, clientId: undefined }')), ['clean: false']);
    assert.deepEqual(reported(rule, "import mqtt from 'mqtt';\nmqtt.connect({ host: 'h', clean: false });"), [
      'clean: false',
    ]);
  });

  it('is silent where an ID may come from somewhere', () => {
    for (const options of [
      '{ clean: false, clientId: id }',
      '{ clean: false, ...more }',
      '{ ...more, clean: false }',
      '{ clean: unclean }',
      '{ clean: true }',
      '{ clean: false, query: q }',
      '{ clean: false, clientId: id || "" }',
    ])
      assert.deepEqual(reported(rule, connecting(options)), [], options);
    for (const url of [
      'url',
      '`wss://h${path}`',
      '`wss://h/${path}`',
      '`wss://${rest}`',
      "'wss://h/mqtt?clientId=a'",
    ])
      assert.deepEqual(reported(rule, connecting('{ clean: false }', url)), [], url);
    assert.deepEqual(reported(rule, connecting('{ clean: false }', '`wss://${host}:8084/mqtt`')).length, 1);
  });

  it('is silent about the constructor of the client, which makes up an ID', () => {
    const text = "import mqtt from 'mqtt';\nnew mqtt.MqttClient(build, { clean: false });";
    assert.deepEqual(reported(rule, text), []);
  });

  it('needs URL and options that surely belong together', () => {
    const text =
      "import mqtt from 'mqtt';\nmqtt.connect(a ? 'wss://h?clientId=x' : 'wss://h', a ? { clientId: 'x' } : { clean: false });";
    assert.deepEqual(reported(rule, text), []);
  });

  it('holds only if it holds in each way to connect that has the option', () => {
    const text = connecting('{ clean: false, ...(id ? { clientId: id } : {}) }');
    assert.deepEqual(reported(rule, text), []);
  });

  it('adds an ID, or takes clean: true', () => {
    const text = connecting('{\n  clean: false,\n}');
    assert.equal(
      repaired(rule, text, "Add clientId: 'my-client-id'", false),
      connecting("{\n  clean: false,\n  clientId: 'my-client-id',\n}"),
    );
    assert.equal(repaired(rule, text, 'Replace by true', false), connecting('{\n  clean: true,\n}'));
  });
});
