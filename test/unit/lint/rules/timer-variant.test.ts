import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'timer-variant';

describe('the rule timer-variant', () => {
  it('reports native timers in a page', () => {
    assert.deepEqual(reported(rule, connecting("{ timerVariant: 'native' }")), ["timerVariant: 'native'"]);
    for (const value of ["'auto'", "'worker'", '{ set, clear }', 'variant', "a ? 'native' : 'auto'"])
      assert.deepEqual(reported(rule, connecting(`{ timerVariant: ${value} }`)), [], value);
  });

  it('is silent in Node, in React Native, and where mqtt.js does not know the option', () => {
    const text = connecting("{ timerVariant: 'native' }");
    assert.deepEqual(reported(rule, text, { where: 'node' }), []);
    assert.deepEqual(reported(rule, `import 'react-native';\n${text}`, { where: 'auto' }), []);
    assert.deepEqual(reported(rule, text, { mqtt: '5.4.0' }), []);
    assert.equal(reported(rule, text, { mqtt: '5.5.0' }).length, 1);
  });

  it('removes it, but for a page with a policy, which may forbid the worker', () => {
    assert.equal(
      repaired(rule, connecting("{ timerVariant: 'native', clean: true }"), 'Remove timerVariant', false),
      connecting('{ clean: true }'),
    );
    const page = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><script type="module">${connecting("{ timerVariant: 'native' }")}</script>`;
    assert.deepEqual(
      problemsOf(rule, page, { path: 'a.html' }).map(({ repairs }) => repairs.length),
      [0],
    );
  });
});
