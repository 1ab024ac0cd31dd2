import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'fixed-client-id';
const suffix = "' + '_' + Math.random().toString(16).slice(2, 10)";

describe('the rule fixed-client-id', () => {
  it('reports an ID that is wholly written in the code', () => {
    assert.deepEqual(reported(rule, connecting("{ clientId: 'a' }")), ["'a'"]);
    assert.deepEqual(reported(rule, connecting("{ clientId: 'a' + `b` }")), ["'a' + `b`"]);
    assert.deepEqual(reported(rule, connecting("{ clientId: x ? 'a' : 'b' }")), ["'a'", "'b'"]);
    assert.deepEqual(reported(rule, `const id = 'a';\n${connecting('{ clientId: id }')}`), ["'a'"]);
  });

  it('weighs more in a browser', () => {
    const level = (where: 'browser' | 'node') =>
      problemsOf(rule, connecting("{ clientId: 'a' }"), { where })[0]?.level;
    assert.deepEqual([level('browser'), level('node')], ['warning', 'info']);
  });

  it('is silent about IDs that differ, and those of sessions that are kept', () => {
    for (const options of [
      "{ clientId: 'a' + x }",
      "{ clientId: '' }",
      "{ clientId: x || 'a' }",
      "{ clientId: 'a', clean: false }",
      "{ clientId: 'a', clean: keep }",
      "{ ...more, clientId: 'a' }",
      "{ clientId: 'a', ...more }",
      '{ clientId: `a_${Math.random()}` }',
    ])
      assert.deepEqual(reported(rule, connecting(options)), [], options);
    assert.equal(reported(rule, connecting("{ ...more, clientId: 'a', clean: true }")).length, 1);
  });

  it('knows that the one in the URL wins', () => {
    const url = (query: string, options = '{}') =>
      reported(rule, connecting(options, `\`wss://h/m${query}\``));
    assert.deepEqual(url('?clientId=a'), ['`wss://h/m?clientId=a`']);
    assert.deepEqual(url('?x=1&clientId=a&y=2'), ['`wss://h/m?x=1&clientId=a&y=2`']);
    assert.deepEqual(url('?clientId=a', '{ clean: false }'), []);
    assert.deepEqual(url('?clientId=a', '{ ...more }'), []);
    assert.deepEqual(url('?clientId=a${n}'), []);
    assert.deepEqual(url('?clientId=${n}', "{ clientId: 'a' }"), []);
    assert.deepEqual(url('?id=a'), []);
  });

  it('appends something random', () => {
    assert.equal(
      repaired(rule, connecting("{ clientId: 'a', clean: true }"), 'Append a random suffix', false),
      connecting(`{ clientId: 'a${suffix}, clean: true }`),
    );
    assert.equal(
      repaired(rule, `const id = 'a';\n${connecting('{ clientId: id }')}`, 'Append a random suffix', false),
      `const id = 'a${suffix};\n${connecting('{ clientId: id }')}`,
    );
  });

  it('has no repair where a sum would mean something else', () => {
    const text = "import mqtt from 'mqtt';\nmqtt.connect('wss://h', { clientId: 'a' as const });";
    assert.deepEqual(
      problemsOf(rule, text, { path: 'a.ts' }).map(({ repairs }) => repairs.length),
      [0],
    );
  });
});
