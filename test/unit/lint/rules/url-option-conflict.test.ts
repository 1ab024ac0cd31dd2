import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'url-option-conflict';
const url = "'wss://h.example:8084/mqtt'";
const given = (options: string, target = url) => reported(rule, connecting(options, target));

describe('the rule url-option-conflict', () => {
  it('reports each option that says something else', () => {
    assert.deepEqual(given('{ port: 8083 }'), ['8083']);
    assert.deepEqual(given("{ host: 'other', path: '/ws' }"), ['other', '/ws']);
    assert.deepEqual(given("{ hostname: 'other' }"), ['other']);
    assert.deepEqual(given("{ protocol: 'ws' }"), ['ws']);
    assert.deepEqual(given("{ port: '8083' }"), ['8083']);
  });

  it('is silent where both agree, or only one speaks', () => {
    const same = "{ protocol: 'wss', host: 'H.example', port: '8084', path: '/mqtt', keepalive: 30 }";
    assert.deepEqual(given(same), []);
    assert.deepEqual(given("{ port: 8084, path: '/mqtt' }", "'wss://h'"), []);
    assert.deepEqual(given("{ path: '/mqtt' }", "'wss://h:8084/'"), []);
    assert.deepEqual(given("{ protocol: 'wss' }", "'https://h/mqtt'"), []);
    assert.deepEqual(given("{ protocol: 'wss:' }"), []);
    assert.deepEqual(given('{ port: undefined, host: null }'), []);
  });

  it('is silent where one of them is not known', () => {
    for (const options of [
      '{ port }',
      '{ port: tls ? 1 : 2 }',
      '{ host }',
      'options',
      '{ port: 1, ...options }',
    ])
      assert.deepEqual(given(options), [], options);
    for (const target of ['url', '`${scheme}://${host}:${port}/${path}`'])
      assert.deepEqual(given("{ protocol: 'ws', port: 1, host: 'x', path: '/y' }", target), [], target);
  });

  it('is silent where URL and options may not belong together', () => {
    const apart = connecting(
      'test ? { port: 8083 } : { port: 8084 }',
      "test ? 'wss://t:8083' : 'wss://h:8084'",
    );
    assert.deepEqual(reported(rule, apart), []);
    assert.deepEqual(given('{ port: 8083 }', "test ? 'wss://t:8083' : 'wss://h:8084'"), ['8083']);
  });

  it('leaves to other rules what is their cause', () => {
    for (const protocol of ['mqtt', 'http', 'WS', 'foo'])
      assert.deepEqual(given(`{ protocol: '${protocol}' }`), [], protocol);
    assert.deepEqual(given("{ host: 'wss://other' }"), []);
    assert.deepEqual(given("{ path: '/ws' }", "'mqtt://h/mqtt'"), []);
    const inNode = connecting("{ protocol: 'mqtts' }", "'mqtt://h'");
    assert.deepEqual(reported(rule, inNode, { where: 'node' }), ['mqtts']);
    assert.deepEqual(reported(rule, connecting("{ protocol: 'tls' }", "'mqtts://h'"), { where: 'node' }), []);
  });

  it('reports user name, password and clientId, which the URL overrides', () => {
    const login = "'wss://ann:p%40ss@h/mqtt?clientId=a%20b'";
    assert.deepEqual(given("{ username: 'bob', password: 'x', clientId: 'c' }", login), ['bob', 'x', 'c']);
    assert.deepEqual(given("{ username: 'ann', password: 'p@ss', clientId: 'a b' }", login), []);
    assert.deepEqual(given("{ username: 'ann', password }", "'wss://ann@h'"), []);
    assert.deepEqual(given('{ clientId: `web-${id}` }', '`wss://h/mqtt?clientId=app-${id}`'), [
      '`web-${id}`',
    ]);
    assert.deepEqual(given('{ clientId: `app-${id}` }', '`wss://h/mqtt?clientId=app-${id}`'), []);
    assert.deepEqual(given('{ username: user }', login), []);
    const messages = problemsOf(rule, connecting("{ password: 'x' }", login)).map(({ message }) => message);
    assert.ok(messages.length === 1 && !/p@ss|p%40ss|"x"/.test(messages.join()));
  });

  it('knows that mqtt.js 4 keeps the host of the URL', () => {
    const text = connecting("{ host: 'other' }", url);
    assert.match(problemsOf(rule, text, { mqtt: '4.3.8' })[0]?.message ?? '', /wins over this host/);
    assert.match(problemsOf(rule, text, { mqtt: '5.16.0' })[0]?.message ?? '', /This host wins/);
  });

  it('removes the option, or moves it into the URL', () => {
    const text = connecting('{ port: 8083, clean: true }', url);
    assert.equal(
      repaired(rule, text, 'Remove port from the options', false),
      connecting('{ clean: true }', url),
    );
    assert.equal(
      repaired(rule, text, 'Move port into the URL', false),
      connecting('{ clean: true }', "'wss://h.example:8083/mqtt'"),
    );
    const login = connecting("{ username: 'bob', password }", "'wss://ann:x@h'");
    assert.equal(
      repaired(rule, login, 'Remove user name and password from the URL', false),
      connecting("{ username: 'bob', password }", "'wss://h'"),
    );
    const scheme = connecting("{ protocol: 'wss' }", "'mqtt://h'");
    assert.deepEqual(
      problemsOf(rule, scheme)[0]?.repairs.map(({ title }) => title),
      ['Move protocol into the URL'],
    );
  });
});
