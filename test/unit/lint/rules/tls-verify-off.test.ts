import assert from 'node:assert/strict';
import { connecting, repaired, reported } from './ruleTester';

const rule = 'tls-verify-off';
const where = 'node';
const off = 'rejectUnauthorized: false';

describe('the rule tls-verify-off', () => {
  it('reports it in Node, at the top and in wsOptions', () => {
    assert.deepEqual(reported(rule, connecting(`{ ${off} }`), { where }), [off]);
    assert.deepEqual(reported(rule, connecting(`{ wsOptions: { ${off} } }`), { where }), [off]);
    assert.deepEqual(reported(rule, connecting(`{ ${off} }`)), []);
  });

  it('is silent behind a condition', () => {
    for (const options of [
      `{ ...(dev ? { ${off} } : {}) }`,
      `dev ? { ${off} } : {}`,
      '{ rejectUnauthorized: !dev }',
      '{ rejectUnauthorized: dev ? false : true }',
      '{ rejectUnauthorized: true }',
      `{ ${off}, ...more }`,
    ])
      assert.deepEqual(reported(rule, connecting(options), { where }), [], options);
    const later = `import mqtt from 'mqtt';\nconst o = {};\nif (dev) o.rejectUnauthorized = false;\nmqtt.connect('mqtts://h', o);`;
    assert.deepEqual(reported(rule, later, { where }), []);
  });

  it('removes it, if asked', () => {
    assert.equal(
      repaired(rule, connecting(`{ ca, ${off} }`), 'Remove rejectUnauthorized', false, { where }),
      connecting('{ ca }'),
    );
    assert.equal(
      repaired(rule, connecting(`{ wsOptions: { ${off} } }`), 'Remove rejectUnauthorized', false, { where }),
      connecting('{ wsOptions: {} }'),
    );
  });
});
