import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported, type Given } from './ruleTester';

const rule = 'unknown-option';
const messageFor = (options: string, given?: Given) =>
  problemsOf(rule, connecting(options), given)[0]?.message ?? '';

describe('the rule unknown-option', () => {
  it('reports names that mqtt.js does not read', () => {
    const names = [
      'qos',
      'retain',
      'debug',
      'useSSL',
      'connectionTimeout',
      'userName',
      'clientID',
      'onSuccess',
      'timeout',
    ];
    for (const name of names)
      assert.deepEqual(reported(rule, connecting(`{ ${name}: x }`)), [`${name}: x`], name);
  });

  it('knows what is declared nowhere, but read', () => {
    const names = [
      'pfx',
      'passphrase',
      'checkServerIdentity',
      'minVersion',
      'lookup',
      'authPacket',
      'customHandleAcks',
    ];
    for (const name of names)
      assert.deepEqual(reported(rule, connecting(`{ ${name}: x }`), { where: 'node' }), [], name);
  });

  it('says what is meant', () => {
    assert.match(messageFor('{ clientID: x }'), /It is called clientId\./);
    assert.match(messageFor('{ client_id: x }'), /It is called clientId\./);
    assert.match(messageFor('{ reconectPeriod: x }'), /Was reconnectPeriod meant\?/);
    assert.match(messageFor('{ timeout: 3 }'), /closest is connectTimeout/);
    assert.match(messageFor('{ useSSL: true }'), /scheme/);
    assert.match(messageFor('{ onConnectionLost: f }'), /client\.on\('close', …\)/);
    assert.match(messageFor('{ somethingElse: 1 }'), /ignores it\.$/);
  });

  it('goes by the version that is installed', () => {
    const text = '{ timerVariant: t, subscribeBatchSize: 8, forceNativeWebSocket: true }';
    const names = (given: Given) => reported(rule, connecting(text), given).map((each) => each.split(':')[0]);
    assert.deepEqual(names({}), []);
    assert.deepEqual(names({ mqtt: '5.16.0' }), []);
    assert.deepEqual(names({ mqtt: '5.8.1' }), ['subscribeBatchSize', 'forceNativeWebSocket']);
    assert.deepEqual(names({ mqtt: '4.3.8' }), [
      'timerVariant',
      'subscribeBatchSize',
      'forceNativeWebSocket',
    ]);
    assert.match(
      messageFor('{ unixSocket: true }', { mqtt: '5.0.5' }),
      /mqtt 5\.0\.5 does not know .* came with 5\.7\.0/,
    );
    // A range may have brought a newer one.
    assert.deepEqual(names({ mqtt: '5.0.0', source: 'range' }), []);
    assert.match(messageFor('{ topicAliasMaximum: 3 }', { mqtt: '5.0.0' }), /any more/);
    assert.equal(messageFor('{ topicAliasMaximum: 3 }', { mqtt: '4.3.8' }), '');
  });

  it('leaves to tsc what tsc checks', () => {
    const inline = "import mqtt from 'mqtt';\nmqtt.connect('wss://h', { qos: 1 });";
    const passed = "import mqtt from 'mqtt';\nconst o = { qos: 1 };\nmqtt.connect('wss://h', o);";
    assert.deepEqual(reported(rule, inline, { path: 'app.ts' }), []);
    assert.deepEqual(reported(rule, passed, { path: 'app.ts' }), ['qos: 1']);
    assert.deepEqual(reported(rule, `<script lang="ts">\n${inline}\n</script>`, { path: 'App.vue' }), [
      'qos: 1',
    ]);
  });

  it('takes keepAlive and timeout for the socket of Node where they reach it', () => {
    for (const name of ['keepAlive', 'timeout']) {
      const over = (url: string) =>
        reported(rule, connecting(`{ ${name}: 1 }`, url), { where: 'node' }).length;
      assert.equal(over("'mqtts://h'"), 0);
      assert.equal(over('url'), 0);
      assert.equal(over("'mqtt://h'"), 1);
      assert.equal(over("'wss://h'"), 1);
    }
  });

  it('is silent about what the application itself reads in the object', () => {
    const read = (use: string) =>
      reported(
        rule,
        `import mqtt from 'mqtt';\nconst conf = { host: 'h', topic: 'a', qos: 1 };\n${use}\nmqtt.connect(conf);`,
      );
    assert.deepEqual(read(''), ["topic: 'a'", 'qos: 1']);
    assert.deepEqual(read('show(conf.topic);'), ['qos: 1']);
    assert.deepEqual(read('const { topic, qos } = conf;'), []);
    assert.deepEqual(
      reported(rule, connecting('{ region: 1, transformWsUrl: (url, options) => sign(options) }')),
      [],
    );
  });

  it('reports no statement that an unclosed object swallows', () => {
    const text =
      "import mqtt from 'mqtt';\nconst client = mqtt.connect('wss://h', {\n  useSSL: true,\n\nlet topic = 'a';\nvar qos = 1;\nclient.on('message', (name) => show(name));\n";
    assert.deepEqual(reported(rule, text), ['useSSL: true']);
  });

  it('renames, unasked only where nothing but case differs and the value fits', () => {
    assert.equal(
      repaired(rule, connecting('{ clientID }'), 'Rename to clientId', true),
      connecting('{ clientId: clientID }'),
    );
    assert.equal(
      repaired(rule, connecting('{ keepAlive: 30 }'), 'Rename to keepalive', true),
      connecting('{ keepalive: 30 }'),
    );
    assert.equal(
      repaired(rule, connecting('{ keepAlive: true }'), 'Rename to keepalive', false),
      connecting('{ keepalive: true }'),
    );
    assert.equal(
      repaired(rule, connecting('{ user: u }'), 'Rename to username', false),
      connecting('{ username: u }'),
    );
    assert.equal(
      repaired(rule, connecting('{ qos: 1, clean: true }'), 'Remove qos', false),
      connecting('{ clean: true }'),
    );
  });

  it('renames a password together with its user name, and not to a name that is taken', () => {
    assert.equal(
      repaired(rule, connecting('{ passWord: p, userName: u }'), 'Rename to password', true),
      connecting('{ password: p, username: u }'),
    );
    const titles = (options: string) =>
      problemsOf(rule, connecting(options)).flatMap(({ repairs }) => repairs.map(({ title }) => title));
    assert.deepEqual(titles('{ pass: p }'), ['Remove pass']);
    assert.deepEqual(titles('{ clientID: a, clientId: b }'), ['Remove clientID']);
    assert.deepEqual(titles('{ cleanSession: false }'), ['Remove cleanSession']);
    assert.deepEqual(titles('{ cleanSession: true }'), ['Rename to clean', 'Remove cleanSession']);
  });
});
