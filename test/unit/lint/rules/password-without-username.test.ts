import assert from 'node:assert/strict';
import { connecting, repaired, reported } from './ruleTester';

const rule = 'password-without-username';

describe('the rule password-without-username', () => {
  it('reports the password', () => {
    assert.deepEqual(reported(rule, connecting('{ password }')), ['password']);
    assert.deepEqual(reported(rule, connecting("{ password: 'x', username: undefined }")), ["password: 'x'"]);
    assert.deepEqual(reported(rule, connecting("{ password: '', protocolVersion: 5 }")), ["password: ''"]);
  });

  it('is silent where a user name may come from somewhere', () => {
    for (const options of [
      '{ password, username }',
      "{ password, username: '' }",
      '{ password, auth }',
      '{ password, ...more }',
      '{ password: undefined }',
      '{ password: a ? b : undefined }',
    ])
      assert.deepEqual(reported(rule, connecting(options)), [], options);
    for (const url of ['url', "'wss://me@h'", '`wss://${host}/mqtt`', 'process.env.URL'])
      assert.deepEqual(reported(rule, connecting('{ password }', url)), [], url);
  });

  it('adds a user name', () => {
    assert.equal(
      repaired(rule, connecting('{ password }'), "Add username: ''", false),
      connecting("{ password, username: '' }"),
    );
  });

  it('waits until the object is written to the end', () => {
    assert.deepEqual(
      reported(
        rule,
        "import mqtt from 'mqtt';\nmqtt.connect('wss://h', {\n  password: p,\n  user\n  clean: true });",
      ),
      [],
    );
  });
});
