import assert from 'node:assert/strict';
import { connecting, repaired, reported } from './ruleTester';

const rule = 'ws-options';

describe('the rule ws-options', () => {
  it('reports wsOptions and websocketOptions in browser code only', () => {
    const text = connecting('{ wsOptions: { headers: {} }, websocketOptions: 1 }');
    assert.deepEqual(reported(rule, text), ['wsOptions: { headers: {} }', 'websocketOptions: 1']);
    assert.deepEqual(reported(rule, text, { where: 'node' }), []);
  });

  it('does not leave websocketOptions to unknown-option, too', () => {
    const text = connecting('{ websocketOptions: {} }');
    assert.deepEqual(reported('unknown-option', text), []);
    assert.deepEqual(reported('unknown-option', text, { where: 'node' }), ['websocketOptions: {}']);
  });

  it('removes it', () => {
    assert.equal(
      repaired(rule, connecting('{ wsOptions: {\n  a: 1 }, clean: true }'), 'Remove wsOptions', true),
      connecting('{ clean: true }'),
    );
  });

  it('is silent where a function of the application gets the options', () => {
    assert.deepEqual(
      reported(rule, connecting('{ wsOptions: {}, createWebsocket: (u, s, o) => make(u, o) }')),
      [],
    );
    assert.deepEqual(reported(rule, connecting('{ wsOptions: {}, transformWsUrl: sign }')), []);
    assert.deepEqual(reported(rule, connecting('{ wsOptions: {}, transformWsUrl: (url) => url }')), [
      'wsOptions: {}',
    ]);
  });
});
