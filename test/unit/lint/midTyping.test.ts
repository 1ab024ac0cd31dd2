import assert from 'node:assert/strict';
import { lint } from '../../../src/lint/lint';
import { connecting, inputOf } from './rules/ruleTester';

const start = "import mqtt from 'mqtt';\nconst client = mqtt.connect('wss://h.example/mqtt');\n";
const react = "import mqtt from 'mqtt';\nimport { useEffect } from 'react';\n";
const component = `${react}export function A() {
  useEffect(() => {
    const c = mqtt.connect('wss://h.example/mqtt');
    return () => { c.end(); };
  }, []);
  return <p />;
}
`;

/** Code that is right once it is written to the end, at a moment before. */
const cases: Record<string, string> = {
  'a colon that is missing': connecting('{ connectTimeout 4000 }'),
  'a colon that is missing before a string': connecting("{ clean: false, clientId 'gateway' }"),
  'a colon that is missing before a condition': connecting("{ protocol tls ? 'wss' : 'ws' }"),
  'a statement in an open object': connecting('{\nif (insecure) options.x = false;\n'),
  'a method in an open object':
    "import mqtt from 'mqtt';\nclass A {\n  open({ url }) { this.client = mqtt.connect(url, {\n  close() { this.client.end(); }\n}\nwindow.api = new A();\n",
  'a call without its parentheses': connecting('{ clientId: id', "'wss://h.example'") + 'function id() {}',
  'an ID that goes on': connecting("{ clientId: 'web-'\n"),
  'a value on the next line':
    "import mqtt from 'mqtt';\nmqtt.connect('wss://h.example', { keepalive:\nx = () => 1;\n",
  'an open list': "import mqtt from 'mqtt';\nmqtt.connect({ servers: [",
  'an open will': "import mqtt from 'mqtt';\nmqtt.connect('wss://h.example', {\n  will: {\n});\n",
  'open properties':
    "import mqtt from 'mqtt';\nmqtt.connect('wss://h.example', { protocolVersion: 5, properties: { s\n});\n",
  'a map of addresses without the key':
    "import mqtt from 'mqtt';\nconst urls = { dev: 'ws://localhost:9001', live: 'wss://h.example' };\nmqtt.connect(urls",
  'a map of addresses without the name of one':
    "import mqtt from 'mqtt';\nconst urls = { live: { url: 'wss://h.example', topics: [] } };\nmqtt.connect(urls['live']",
  'a template without its end':
    "import mqtt from 'mqtt';\nconst port = 8884;\nmqtt.connect(`wss://x.s1.eu.hivemq.cloud:${port",
  'an option of subscribe without its colon': `${start}client.subscribe('a', { qos 1 });`,
  'an open map of topics': `${start}client.subscribe({ '`,
  'a brace that is missing in a map of topics': `${start}client.subscribe({ 'a': { qos: 1 , 'b/+': { qos: 0 } });`,
  'a quote that is missing': `${start}client.subscribe('chat/#);\nclient.subscribe('b');`,
  'a quote that is missing at the front of a line': `${start}const id = 'a';\nclient.publish('gone/ + id, payload, 'x#', 1);`,
  'a backtick that is missing': `${start}client.subscribe(\`\${a}\nclient.publish(b, '#');\nclient.publish(\`\${a}/b\`, '+');\n`,
  'an arrow without its body': `${start}client.on('connect', () =>\nclient.on('message', show);`,
  'options of subscribe without their end': `${start}function open() {\n  client.on('connect', () => {\n    ['a'].forEach((t) => client.subscribe(t, {\n  })\n  client.on('message', show)\n}\n`,
  'an effect without its parenthesis': component.replace('useEffect(', 'useEffect'),
  'an import without its end': "import {\nimport mqtt from 'mqtt';\nmqtt.connect('wss://h.example');\n",
  'a policy without its quote': `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'self';\n<script src="/js/mqtt.min.js"></script></head>\n<body><script>mqtt.connect('wss://h.example:8084/mqtt');</script></body></html>`,
};

describe('code in the middle of being typed', () => {
  for (const [title, text] of Object.entries(cases))
    it(`is not reported for ${title}`, () => {
      const path = text.startsWith('<') ? 'index.html' : 'app.jsx';
      const { problems } = lint(inputOf(text, { path, mqtt: '5.16.0' }));
      assert.deepEqual(
        problems.map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`),
        [],
      );
    });

  it('is reported for what stays wrong', () => {
    const text =
      "import mqtt from 'mqtt';\nmqtt.connect('mqtt://h.example', { keepalive: -1, clientId: 'x', ";
    assert.deepEqual(
      lint(inputOf(text)).problems.map(({ rule }) => rule),
      ['browser-scheme', 'invalid-value', 'fixed-client-id'],
    );
  });
});
