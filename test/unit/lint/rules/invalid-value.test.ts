import assert from 'node:assert/strict';
import { connecting, problemsOf, repaired, reported } from './ruleTester';

const rule = 'invalid-value';
const found = (options: string) => reported(rule, connecting(options));

describe('the rule invalid-value', () => {
  it('reports the value, or the part of it that is wrong', () => {
    assert.deepEqual(found("{ keepalive: '60' }"), ["'60'"]);
    assert.deepEqual(found("{ will: { payload: 'x' } }"), ["{ payload: 'x' }"]);
    assert.deepEqual(found("{ will: { topic: 't', payload: { a: 1 }, qos: 3 } }"), ['{ a: 1 }', '3']);
    assert.deepEqual(found("{ protocolVersion: 5, properties: { sessionExpiryInterval: '10', x: 1 } }"), [
      "'10'",
      '1',
    ]);
    assert.deepEqual(found('{ connectTimeout: 0 }'), ['0']);
    assert.deepEqual(found('{ connectTimeout: 2147483648 }'), ['2147483648']);
    assert.deepEqual(found('{ clientId: 5, username: 6, password: 7 }'), ['5', '6', '7']);
    assert.deepEqual(found('{ async transformWsUrl(url) { return url; } }').length, 1);
    assert.deepEqual(found('{ createWebsocket: async () => make() }'), ['async () => make()']);
    assert.deepEqual(found('{ servers: [] }'), ['[]']);
    assert.deepEqual(found('{ log: true }'), ['true']);
    assert.deepEqual(found("{ protocolId: 'mqtt' }"), ["'mqtt'"]);
  });

  it('is silent where the value may be another', () => {
    for (const options of [
      '{ keepalive: seconds }',
      '{ keepalive: slow ? 70000 : 60 }',
      "{ keepalive: '60', ...more }",
      '{ connectTimeout: 1, reconnectPeriod: 0 }',
      "{ connectTimeout: '4000' }",
      '{ clientId: null, username: undefined, password: null, will: undefined }',
      '{ will: { ...more } }',
      '{ will: will }',
      '{ will: { topic: t, payload: p, qos: q } }',
      '{ will: { topic: t, payload: { ...p } } }',
      '{ protocolVersion: version, properties: { sessionExpiryInterval: "1" } }',
      '{ transformWsUrl: (url) => url }',
      '{ servers: [first] }',
      '{ log: console.log }',
      '{ password: Buffer.from(x) }',
      '{ password: new Secret() }',
    ])
      assert.deepEqual(found(options), [], options);
  });

  it('reports each of several values if all are wrong', () => {
    assert.deepEqual(found("{ keepalive: slow ? 70000 : '60' }"), ['70000', "'60'"]);
  });

  it('warns of properties that are not sent', () => {
    const text = connecting('{ properties: { sessionExpiryInterval: 60 } }');
    const [problem] = problemsOf(rule, text);
    assert.equal(problem?.level, 'warning');
    assert.deepEqual(reported(rule, text), ['properties: { sessionExpiryInterval: 60 }']);
    assert.deepEqual(found('{ protocolVersion: 4, properties: {} }'), ['properties: {}']);
    for (const options of [
      '{ protocolVersion: 5, properties: {} }',
      '{ protocolVersion: v, properties: {} }',
      '{ ...more, properties: {} }',
      '{ properties: p }',
    ])
      assert.deepEqual(found(options), [], options);
    const added = connecting('{ properties: { sessionExpiryInterval: 60 }, protocolVersion: 5 }');
    assert.equal(repaired(rule, text, 'Use MQTT 5: protocolVersion: 5', false), added);
    assert.equal(
      repaired(
        rule,
        connecting('{ protocolVersion: 4, properties: {} }'),
        'Use MQTT 5: protocolVersion: 5',
        false,
      ),
      connecting('{ protocolVersion: 5, properties: {} }'),
    );
    assert.equal(repaired(rule, text, 'Remove properties', false), connecting('{}'));
  });

  it('reports the QoS of messages and subscriptions', () => {
    const calling = (call: string) =>
      reported(rule, `import mqtt from 'mqtt';\nconst client = mqtt.connect('wss://h');\nclient.${call};`);
    assert.deepEqual(calling("publish('t', 'm', { qos: 3 })"), ['3']);
    assert.deepEqual(calling("subscribe('t', { qos: -1 })"), ['-1']);
    assert.deepEqual(calling('subscribe({ t: { qos: 4 } })'), ['4']);
    assert.deepEqual(calling("subscribe('t', { qos: 2 })"), []);
    assert.deepEqual(calling("subscribe('t', { qos })"), []);
  });

  it('leaves to tsc what tsc checks, and speaks of the rest', () => {
    const typed = (options: string) =>
      reported(rule, `import mqtt from 'mqtt';\nmqtt.connect('wss://h', ${options});`, { path: 'a.ts' });
    assert.deepEqual(
      typed("{ keepalive: '60', protocolVersion: '5', clientId: 5, will: { payload: 1 } }"),
      [],
    );
    assert.deepEqual(typed('{ keepalive: 70000, connectTimeout: 0 }'), ['70000', '0']);
    assert.deepEqual(typed("{ keepalive: '60' } as any"), ["'60'"]);
  });

  it('puts the valid form in its place', () => {
    const cases: readonly (readonly [before: string, after: string, code: string, safe: boolean])[] = [
      ["{ keepalive: '60' }", '{ keepalive: 60 }', '60', true],
      ['{ keepalive: 70000 }', '{ keepalive: 65535 }', '65535', false],
      ['{ keepalive: -1 }', '{ keepalive: 0 }', '0', false],
      ['{ keepalive: 12.5 }', '{ keepalive: 13 }', '13', false],
      ["{ protocolVersion: '5' }", '{ protocolVersion: 5 }', '5', true],
      ["{ protocolVersion: '3.1.1' }", '{ protocolVersion: 4 }', '4', true],
      ['{ protocolVersion: 2 }', '{ protocolVersion: 4 }', '4', false],
      ['{ connectTimeout: 0 }', '{ connectTimeout: 30000 }', '30000', false],
      ["{ username: 5, password: 'a' }", "{ username: '5', password: 'a' }", "'5'", true],
      [
        '{ username, password: new Uint8Array(x) }',
        '{ username, password: Buffer.from(new Uint8Array(x)) }',
        'Buffer.from(…)',
        false,
      ],
      [
        "{ will: { topic: 't', payload: { a } } }",
        "{ will: { topic: 't', payload: JSON.stringify({ a }) } }",
        'JSON.stringify(…)',
        false,
      ],
      ["{ will: { topic: 't', payload: 1 } }", "{ will: { topic: 't', payload: '1' } }", "'1'", true],
      [
        "{ will: { topic: 't', payload: x, qos: 3 } }",
        "{ will: { topic: 't', payload: x, qos: 2 } }",
        '2',
        false,
      ],
      [
        "{ protocolVersion: 5, properties: { receiveMaximum: '9' } }",
        '{ protocolVersion: 5, properties: { receiveMaximum: 9 } }',
        '9',
        true,
      ],
      [
        '{ protocolVersion: 5, properties: { requestProblemInformation: 1 } }',
        '{ protocolVersion: 5, properties: { requestProblemInformation: true } }',
        'true',
        true,
      ],
      ["{ protocolId: 'mqtt' }", "{ protocolId: 'MQTT' }", "'MQTT'", false],
    ];
    for (const [before, after, code, safe] of cases)
      assert.equal(repaired(rule, connecting(before), `Replace by ${code}`, safe), connecting(after));
  });
});
