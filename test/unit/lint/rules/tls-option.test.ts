import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'tls-option';

describe('the rule tls-option', () => {
  it('reports each option of TLS as a whole', () => {
    const names = [
      'ca',
      'cert',
      'key',
      'pfx',
      'passphrase',
      'servername',
      'ALPNProtocols',
      'caPaths',
      'checkServerIdentity',
    ];
    for (const name of names)
      assert.deepEqual(reported(rule, connecting(`{ ${name}: x, clean: true }`)), [`${name}: x`]);
    assert.deepEqual(reported(rule, connecting('{ rejectUnauthorized: false }')), [
      'rejectUnauthorized: false',
    ]);
  });

  it('is silent in Node, where nobody knows, and for what is undefined', () => {
    const text = connecting('{ ca: x }');
    assert.deepEqual(reported(rule, text, { where: 'node' }), []);
    assert.deepEqual(reported(rule, connecting('{ ca: undefined }')), []);
    assert.deepEqual(
      reported(rule, "import mqtt from 'mqtt';\nexport const f = (u, ca) => mqtt.connect(u, { ca });", {
        where: 'auto',
      }),
      [],
    );
  });

  it('is silent about other objects', () => {
    assert.deepEqual(reported(rule, `${connecting('{ clean: true }')}fetch('/x', { ca: 1, key: 2 });`), []);
  });

  it('says that cert and key together turn ws into wss, and does not remove them unasked', () => {
    const pair = connecting('{ cert: a, key: b }', "'ws://h.example'");
    const messages = problemsOf(rule, pair).map(({ message }) => message);
    assert.equal(messages.length, 2);
    assert.ok(messages.every((message) => message.includes('turn ws: into wss:')));
    assert.equal(repaired(rule, pair, 'Remove cert', false), connecting('{ key: b }', "'ws://h.example'"));
    assert.equal(
      repaired(rule, connecting('{ cert: a, key: b }'), 'Remove cert', true),
      connecting('{ key: b }'),
    );
    assert.ok(problemsOf(rule, connecting('{ cert: a }')).every(({ message }) => !message.includes('wss')));
  });

  it('removes the option, its comma and its line', () => {
    const text = connecting(
      '{\r\n\tclean: true, // of clean\r\n\trejectUnauthorized: false, // self-signed\r\n}',
    );
    assert.equal(
      repaired(rule, text, 'Remove rejectUnauthorized', true),
      connecting('{\r\n\tclean: true, // of clean\r\n}'),
    );
  });

  it('reports an option behind a condition, and one that is written later', () => {
    assert.deepEqual(reported(rule, connecting('{ ...(dev ? { rejectUnauthorized: false } : {}) }')), [
      'rejectUnauthorized: false',
    ]);
    const later = "import mqtt from 'mqtt';\nconst o = {};\no.ca = 'x';\nmqtt.connect('wss://h', o);";
    assert.equal(problemsOf(rule, later).length, 1);
  });

  it('reports options that two connections share once', () => {
    const text =
      "import mqtt from 'mqtt';\nconst o = { ca: 'x' };\nmqtt.connect('wss://a', o);\nmqtt.connect('wss://b', o);";
    assert.deepEqual(reported(rule, text), ["ca: 'x'"]);
  });
});
