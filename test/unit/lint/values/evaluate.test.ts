import assert from 'node:assert/strict';
import { connectionsIn } from '../connectionsIn';

const start = "import mqtt from 'mqtt';\n";

/** Shape of code → what its connections are: `url | options`. */
const cases: Record<string, [code: string, expected: string[]]> = {
  'a literal': ["mqtt.connect('wss://h/mqtt')", ['wss://h/mqtt | ']],
  'options only': ["mqtt.connect({ host: 'h', port: 8084 })", ['- | host: h, port: 8084']],
  'a const': ["const url = 'wss://h';\nmqtt.connect(url, { keepalive: 30 })", ['wss://h | keepalive: 30']],
  'a template of consts': [
    "const host = 'h', port = 8084;\nmqtt.connect(`wss://${host}:${port}/mqtt`)",
    ['wss://h:8084/mqtt | '],
  ],
  'a concatenation': ["const h = 'h';\nmqtt.connect('ws://' + h + ':' + 8083)", ['ws://h:8083 | ']],
  'a name that is not known': [
    'mqtt.connect(`wss://${location.hostname}/mqtt`)',
    ['wss://‹location.hostname›/mqtt | '],
  ],
  'the environment, with a default': [
    "const url = process.env.MQTT_URL || 'mqtt://h';\nmqtt.connect(url)",
    ['MQTT_URL | …', 'mqtt://h | '],
  ],
  'the environment of Vite, taken apart': [
    "const { VITE_URL: url = 'ws://h' } = import.meta.env;\nmqtt.connect(url, {})",
    ['VITE_URL | ', 'ws://h | '],
  ],
  'a conditional': ["mqtt.connect(dev ? 'ws://a' : 'wss://b')", ['ws://a | ', 'wss://b | ']],
  'a spread': [
    "const base = { keepalive: 30, clean: true };\nmqtt.connect('wss://h', { ...base, clean: false })",
    ['wss://h | keepalive: 30, clean: false'],
  ],
  'a spread that is not known': [
    "mqtt.connect('wss://h', { clean: true, ...rest })",
    ['wss://h | clean: true, …'],
  ],
  'Object.assign': [
    "mqtt.connect('wss://h', Object.assign({}, { clean: true }, { clean: false }))",
    ['wss://h | clean: false'],
  ],
  'a property set afterwards': [
    "const options = { clean: true };\noptions.keepalive = 5;\nmqtt.connect('wss://h', options)",
    ['wss://h | clean: true, keepalive: 5'],
  ],
  'a property that is only set if there is none': [
    "const options = { ...more };\noptions.keepalive ||= 5;\nmqtt.connect('wss://h', options)",
    ['wss://h | keepalive: 5, …'],
  ],
  'a property that is added to': [
    "const options = { path: '/a' };\noptions.path += 'b';\nmqtt.connect('wss://h', options)",
    ['wss://h | path: ?'],
  ],
  'a property that is filled in elsewhere': [
    'const c = {};\nmqtt.connect(`wss://${c.host}/mqtt`)',
    ['wss://‹c.host›/mqtt | '],
  ],
  'a negation': ["const keep = true;\nmqtt.connect('wss://h', { clean: !keep })", ['wss://h | clean: false']],
  'a private field': [
    "class A { #options = { clean: true }; go() { mqtt.connect('wss://h', this.#options); } }",
    ['wss://h | clean: true'],
  ],
  'a module that RequireJS hands over': [
    "define(['jquery', 'mqtt'], function ($, mqtt) { mqtt.connect('wss://h'); });",
    ['wss://h | '],
  ],
  'a module that RequireJS hands over to somebody else': [
    "define(['mqtt', 'lamp'], function (x, lamp) { lamp.connect('wss://h'); });",
    [],
  ],
  'class fields': [
    "class A { url = 'wss://h'; private options = { clean: true };\n go() { this.c = mqtt.connect(this.url, this.options); } }",
    ['wss://h | clean: true'],
  ],
  'a parameter property with a default': [
    "class A { constructor(private url: string = 'wss://h') { mqtt.connect(this.url, {}); } }",
    ['wss://h | ', '? | '],
  ],
  'a parameter with a default': [
    "function go(url = 'wss://h') { mqtt.connect(url, {}) }\ngo()",
    ['wss://h | '],
  ],
  'a factory that is called': [
    "const make = (url, options) => mqtt.connect(url, options);\nmake('ws://a', { clean: true }); make('ws://b', {});",
    ['ws://a | clean: true', 'ws://a | ', 'ws://b | clean: true', 'ws://b | '],
  ],
  'a function that gives the options': [
    "function options() { return { keepalive: 10 } }\nmqtt.connect('wss://h', options())",
    ['wss://h | keepalive: 10'],
  ],
  'an assignment to a let': ["let url;\nurl = 'wss://h';\nmqtt.connect(url, {})", ['wss://h | ']],
  'destructuring with rest': [
    "const c = { protocol: 'ws', host: 'h', port: 8083, clean: true };\nconst { protocol, host, port, ...options } = c;\nmqtt.connect(`${protocol}://${host}:${port}`, options)",
    ['ws://h:8083 | clean: true'],
  ],
  'React state': [
    "const [o] = useState({ host: 'h' });\nmqtt.connect('wss://' + o.host, o)",
    ['wss://h | host: h'],
  ],
  'a ref': [
    "const url = ref('wss://h');\nmqtt.connect(url.value, reactive({ clean: true }))",
    ['wss://h | clean: true'],
  ],
  'an enum': ["enum Urls { Main = 'wss://h' }\nmqtt.connect(Urls.Main, {})", ['wss://h | ']],
  'a URL object': ["const url = new URL('wss://h/mqtt');\nmqtt.connect(url.href, {})", ['wss://h/mqtt | ']],
  'TypeScript around it': [
    "mqtt.connect(('wss://h' as string)!, { port: 1 } satisfies object)",
    ['wss://h | port: 1'],
  ],
  'a static field': ["class A { static url = 'wss://h' }\nmqtt.connect(A.url, {})", ['wss://h | ']],
  'a loop over a list': [
    "for (const url of ['ws://a', 'ws://b']) mqtt.connect(url, {})",
    ['ws://a | ', 'ws://b | '],
  ],
  'a list with forEach': ["['ws://a'].forEach((url) => mqtt.connect(url, {}))", ['ws://a | ']],
  'a string that is added to': [
    "let url = 'ws://h';\nurl += ':8083';\nmqtt.connect(url, {})",
    ['ws://h:8083 | '],
  ],
  'a string that is added to in a branch': [
    "let url = 'ws://h';\nif (port) { url += ':8083'; }\nmqtt.connect(url, {})",
    ["ws://h‹':8083'› | "],
  ],
  'a value that is replaced under a test of itself': [
    "let url = 'mqtt://h';\nif (url.startsWith('mqtt')) url = 'wss://h';\nmqtt.connect(url, {})",
    ['? | ', 'wss://h | '],
  ],
  'a value that is replaced by what is made of it': [
    "let url = 'mqtt://h';\nurl = url.replace('mqtt', 'wss');\nmqtt.connect(url, {})",
    ['? | '],
  ],
  'state of React that is set later': [
    "const [url, setUrl] = useState(null);\nsetUrl('wss://h');\nmqtt.connect(url, {})",
    ['wss://h | '],
  ],
  'props of Vue with defaults': [
    "const props = withDefaults(defineProps<{ url?: string }>(), { url: 'wss://h' });\nmqtt.connect(props.url, {})",
    ['wss://h | ', '? | '],
  ],
  'a variable that is set anew in line': [
    "let o = { keepalive: 1 };\no = { keepalive: 2 };\nmqtt.connect('ws://h', o);\no = { keepalive: 3 };",
    ['ws://h | keepalive: 2'],
  ],
  'a number that is counted up': [
    "for (let i = 0; i < 9; i++) mqtt.connect('ws://h', { clientId: 'a' + i })",
    ['ws://h | clientId: a‹i›'],
  ],
  'Object.assign to a const': [
    "const o = { clean: true };\nObject.assign(o, { keepalive: 5 });\nmqtt.connect('ws://h', o)",
    ['ws://h | clean: true, keepalive: 5'],
  ],
  'an object that a function elsewhere may fill in': [
    "import { fill } from 'elsewhere';\nconst o = { clean: true };\nfill(o);\nmqtt.connect('ws://h', o)",
    ['ws://h | clean: true, …'],
  ],
  'a property of a field': [
    "class A { o = { clientId: 'a' };\n go() { this.o.clientId = 'b'; mqtt.connect('ws://h', this.o); } }",
    ['ws://h | clientId: b'],
  ],
  'half a string': ["mqtt.connect('ws://h", ["ws://h‹'ws://h› | "]],
  'a circle': ['const a = b; const b = a;\nmqtt.connect(a, {})', ['? | ']],
  'half a call': ["mqtt.connect('wss://h', { keepalive: 5, ", ['wss://h | keepalive: 5']],
  'a sum and a product': [
    "const second = 1000;\nmqtt.connect('wss://h', { connectTimeout: 30 * second, port: 8000 + 84 })",
    ['wss://h | connectTimeout: 30000, port: 8084'],
  ],
  'a negative number': ["mqtt.connect('wss://h', { keepalive: -1 })", ['wss://h | keepalive: -1']],
};

/** Ways to take mqtt.js in; each makes one connection to `ws://h`. */
const waysIn: Record<string, string> = {
  'the default import': "import mqtt from 'mqtt'; mqtt.connect('ws://h')",
  'a default import by another name': "import client from 'mqtt'; client.connect('ws://h')",
  'the namespace': "import * as mqtt from 'mqtt'; mqtt.connect('ws://h')",
  'the default of the namespace': "import * as mqtt from 'mqtt'; mqtt.default.connect('ws://h')",
  'a named import': "import { connect } from 'mqtt'; connect('ws://h')",
  'a renamed import': "import { connectAsync as open } from 'mqtt'; await open('ws://h')",
  require: "const mqtt = require('mqtt'); mqtt.connect('ws://h')",
  'require, taken apart': "const { connect } = require('mqtt'); connect('ws://h')",
  'require on the spot': "require('mqtt').connect('ws://h')",
  'import equals': "import mqtt = require('mqtt'); mqtt.connect('ws://h')",
  'a dynamic import': "const mqtt = await import('mqtt'); mqtt.default.connect('ws://h')",
  'a dynamic import with then': "import('mqtt').then(({ default: mqtt }) => mqtt.connect('ws://h'))",
  'the bundle': "import mqtt from 'mqtt/dist/mqtt.min'; mqtt.connect('ws://h')",
  'a CDN': "import mqtt from 'https://unpkg.com/mqtt@5/dist/mqtt.esm.js'; mqtt.connect('ws://h')",
  'the global': "mqtt.connect('ws://h')",
  'the global of window': "window.mqtt.connect('ws://h')",
  'an alias': "import mqtt from 'mqtt'; const { connect: c } = mqtt; c('ws://h')",
};

/** Code that has nothing to do with mqtt.js, though it looks so. */
const lookAlikes: Record<string, string> = {
  Paho: "const mqtt = new Paho.MQTT.Client('h', 8080, 'id'); mqtt.connect({ onSuccess() {} })",
  'a global that is Paho': "mqtt = new Paho.MQTT.Client('h'); mqtt.connect('ws://h')",
  'the AWS SDK': "import { mqtt } from 'aws-iot-device-sdk-v2'; mqtt.connect('ws://h')",
  'u8-mqtt': "import mqtt from 'u8-mqtt'; mqtt.connect('ws://h')",
  'a module of the project': "import mqtt from './mqtt'; mqtt.connect('ws://h')",
  'a parameter': "export function go(mqtt) { mqtt.connect('ws://h') }",
  'a class of the project': "class Mqtt { connect() {} }\nconst mqtt = new Mqtt(); mqtt.connect('ws://h')",
};

describe('what a connection is known to be', () => {
  for (const [name, [code, expected]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(connectionsIn(start + code), expected));
  }

  it("Vue's data, taken apart", () => {
    const code = `<script>
import mqtt from 'mqtt';
export default {
  data() { return { connection: { protocol: 'ws', host: 'h', port: 8083, endpoint: '/mqtt', clean: true } } },
  methods: { go() {
    const { protocol, host, port, endpoint, ...options } = this.connection;
    this.client = mqtt.connect(\`\${protocol}://\${host}:\${port}\${endpoint}\`, options);
  } },
};
</script>`;
    assert.deepEqual(connectionsIn(code, 'src/App.vue'), ['ws://h:8083/mqtt | clean: true']);
  });

  it('a constant of a module beside it', () => {
    const code = `${start}import { url, options as o } from './config';\nmqtt.connect(url, o)`;
    const text = "export const url = 'mqtt://h';\nconst options = { keepalive: 5 };\nexport { options };";
    const modules = (specifier: string) =>
      specifier === './config' ? { path: 'src/config.ts', text } : null;
    assert.deepEqual(connectionsIn(code, 'src/app.ts', modules), ['mqtt://h | keepalive: 5']);
  });

  it('no function of a module beside it, whose names are not these', () => {
    const code = `${start}import { make } from './make';\nconst url = 'ws://mine';\nmqtt.connect(make(), {})`;
    const text = `${'\n'.repeat(200)}const url = 'ws://theirs';\nexport const make = () => url;`;
    assert.deepEqual(
      connectionsIn(code, 'src/app.ts', () => ({ path: 'src/make.ts', text })),
      ['? | '],
    );
  });

  it('a JSON module and module.exports', () => {
    const code =
      "const mqtt = require('mqtt');\nconst a = require('./a.json'), b = require('./b');\nmqtt.connect(a.url, b)";
    const texts: Record<string, string> = {
      './a.json': '{ "url": "mqtt://h" }',
      './b': 'module.exports = { clean: true }',
    };
    const modules = (specifier: string) => ({
      path: specifier.endsWith('.json') ? 'a.json' : 'b.js',
      text: texts[specifier] ?? '',
    });
    assert.deepEqual(connectionsIn(code, 'app.js', modules), ['mqtt://h | clean: true']);
  });
});

describe('ways to take mqtt.js in', () => {
  for (const [name, code] of Object.entries(waysIn)) {
    it(name, () => assert.deepEqual(connectionsIn(code), ['ws://h | ']));
  }
});

describe('what is not mqtt.js', () => {
  for (const [name, code] of Object.entries(lookAlikes)) {
    it(name, () => assert.deepEqual(connectionsIn(code), []));
  }
});
