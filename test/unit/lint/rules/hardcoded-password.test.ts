import assert from 'node:assert/strict';
import { isPlaceholder } from '../../../../src/lint/options/placeholder';
import { connecting, problemsOf, repaired, reported, type Given } from './ruleTester';

const rule = 'hardcoded-password';
const login = (password: string) => connecting(`{ username: 'u', password: ${password} }`);

describe('the rule hardcoded-password', () => {
  it('reports a password in options and in the URL, and never says it', () => {
    for (const text of [
      login("'s3cret-1'"),
      login("import.meta.env.VITE_PASSWORD || 's3cret-1'"),
      login("Buffer.from('s3cret-1')"),
      connecting("{ auth: 'me:s3cret-1' }"),
      connecting('{}', "'wss://me:s3cret-1@h/mqtt'"),
      connecting('{}', '`wss://me:s3cret-1@${host}`'),
      connecting('{}', '`${scheme}://me:s3cret-1@h`'),
    ]) {
      const [problem, ...others] = problemsOf(rule, text);
      assert.ok(problem, text);
      assert.equal(others.length, 0);
      assert.ok(!problem.message.includes('s3cret'));
      assert.ok(problem.repairs.every(({ title }) => !title.includes('s3cret')));
    }
  });

  it('reports the string', () => {
    assert.deepEqual(reported(rule, login("'s3cret-1'")), ["'s3cret-1'"]);
    assert.deepEqual(reported(rule, `const password = "s3cret-1";\n${login('password')}`), ['"s3cret-1"']);
    assert.deepEqual(reported(rule, connecting('{}', "'wss://me:s3cret-1@h'")), ["'wss://me:s3cret-1@h'"]);
  });

  it('is silent about passwords that are not known', () => {
    for (const text of [
      login('x'),
      login('process.env.P'),
      login('`a${x}`'),
      connecting('{}', "'wss://me@h'"),
      connecting('{}', '`wss://me:${p}@h`'),
    ])
      assert.deepEqual(reported(rule, text), [], text);
  });

  it('takes what stands for a password for none', () => {
    for (const text of [
      '',
      ' ',
      'your-password',
      'your-password-from-the-admin-page',
      'YOUR_PASSWORD',
      'yourPassword',
      '<password>',
      '[password]',
      '{{ password }}',
      '${PASSWORD}',
      '%PASSWORD%',
      '__PASSWORD__',
      'xxx',
      'XXXXXXXX',
      '****',
      '••••',
      '...',
      'changeme',
      'change-me',
      'password',
      'Password',
      'passwd',
      'mqtt_password',
      'enter your password here',
      '你的密码',
      '<YOUR TOKEN>',
    ])
      assert.ok(isPlaceholder(text), text);
    for (const text of [
      'public',
      'admin',
      'guest',
      'test',
      '123456',
      'password1',
      'hunter2',
      'S3cure!',
      'my-dog',
      'Passw0rd',
      'xxy',
      'emqx2024',
      'aaaa',
      '1111',
    ])
      assert.ok(!isPlaceholder(text), text);
  });

  it('reads it from the environment as the file does', () => {
    const after = (text: string, code: string, given?: Given) =>
      repaired(rule, text, `Read it from ${code}`, false, given);
    const node: Given = { where: 'node' };
    assert.equal(
      after(login("'s3cret-1'"), 'process.env.MQTT_PASSWORD', node),
      login('process.env.MQTT_PASSWORD'),
    );
    const vite: Given = { dependencies: ['vite'] };
    assert.equal(
      after(login("'s3cret-1'"), 'import.meta.env.VITE_MQTT_PASSWORD', vite),
      login('import.meta.env.VITE_MQTT_PASSWORD'),
    );
    const next: Given = { dependencies: ['next', 'react'] };
    assert.equal(
      after(login("'s3cret-1'"), 'process.env.NEXT_PUBLIC_MQTT_PASSWORD', next),
      login('process.env.NEXT_PUBLIC_MQTT_PASSWORD'),
    );
    assert.equal(
      after(connecting('{}', "'mqtts://me:s3cret-1@h'"), 'process.env.MQTT_PASSWORD', node),
      connecting('{}', '`mqtts://me:${process.env.MQTT_PASSWORD}@h`'),
    );
    assert.equal(
      after(connecting('{}', '`mqtts://me:s3cret-1@${host}`'), 'process.env.MQTT_PASSWORD', node),
      connecting('{}', '`mqtts://me:${process.env.MQTT_PASSWORD}@${host}`'),
    );
  });

  it('offers nothing where no environment is known, or is read already', () => {
    const count = (text: string, given?: Given) =>
      problemsOf(rule, text, given).map(({ repairs }) => repairs.length);
    assert.deepEqual(count(login("'s3cret-1'")), [0]);
    assert.deepEqual(count(login("process.env.P || 's3cret-1'"), { where: 'node' }), [0]);
    const page = `<script src="https://unpkg.com/mqtt@5/dist/mqtt.min.js"></script><script>mqtt.connect('wss://h', { username: 'u', password: 's3cret-1' })</script>`;
    assert.deepEqual(count(page, { path: 'a.html' }), [0]);
  });
});
