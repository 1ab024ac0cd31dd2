import assert from 'node:assert/strict';
import { problemsOf, repaired, reported, type Given } from './ruleTester';

const rule = 'named-import-esm';
const title = 'Use the default export';

function fixed(text: string, path = 'a.js'): string {
  return repaired(rule, text, title, true, { path });
}

function repairsOf(text: string, given?: Given): number[] {
  return problemsOf(rule, text, given).map(({ repairs }) => repairs.length);
}

describe('the rule named-import-esm', () => {
  it('reports each imported name, and no default', () => {
    const text =
      "import mqtt, { connect as open, Store, default as m } from 'mqtt';\nopen(); new Store(); mqtt; m;";
    assert.deepEqual(reported(rule, text), ['connect', 'Store']);
    assert.deepEqual(reported(rule, "import { connect } from 'mqtt/dist/mqtt.esm';\nconnect('wss://h');"), [
      'connect',
    ]);
    assert.deepEqual(reported(rule, "import { connect } from 'mqtt/dist/mqtt';\nconnect('wss://h');"), []);
  });

  it('is silent about names that TypeScript drops, but not in JavaScript', () => {
    const text = "import { MqttClient } from 'mqtt';\nlet client;\n";
    assert.deepEqual(reported(rule, text, { path: 'a.ts' }), []);
    assert.deepEqual(reported(rule, text.replace('client;', 'client: MqttClient;'), { path: 'a.ts' }), []);
    assert.deepEqual(reported(rule, 'class A implements MqttClient {}\n' + text, { path: 'a.ts' }), []);
    assert.deepEqual(reported(rule, 'class A extends MqttClient {}\n' + text, { path: 'a.ts' }), [
      'MqttClient',
    ]);
    assert.deepEqual(reported(rule, text), ['MqttClient']);
    assert.deepEqual(reported(rule, "import type { MqttClient } from 'mqtt';", { path: 'a.ts' }), []);
    assert.deepEqual(reported(rule, "import { type MqttClient } from 'mqtt';", { path: 'a.ts' }), []);
  });

  it('warns of a namespace whose members are used', () => {
    const [problem] = problemsOf(rule, "import * as mqtt from 'mqtt';\nmqtt.connect('wss://h');");
    assert.equal(problem?.level, 'warning');
    for (const use of [
      'mqtt.default.connect("wss://h")',
      'let a: mqtt.MqttClient',
      'f(mqtt)',
      'const { default: m } = mqtt',
    ])
      assert.deepEqual(reported(rule, `import * as mqtt from 'mqtt';\n${use};`, { path: 'a.ts' }), [], use);
    assert.deepEqual(reported(rule, "import * as mqtt from 'mqtt';\nconst { connect } = mqtt;"), ['mqtt']);
  });

  it('goes by the version, the surroundings and the part of an Astro file', () => {
    const text = "import { connect } from 'mqtt';\nconnect('wss://h');";
    const count = (given: Given) => reported(rule, text, given).length;
    assert.deepEqual(
      ['4.3.8', '5.1.4', '5.2.0', '5.2.1', '5.16.0'].map((mqtt) => count({ mqtt })),
      [0, 0, 0, 1, 1],
    );
    assert.equal(count({ mqtt: '5.0.0', source: 'range' }), 1);
    assert.equal(count({ mqtt: '4.0.0', source: 'range' }), 0);
    assert.equal(count({ where: 'node' }), 0);
    assert.equal(reported(rule, `---\n${text}\n---\n<p></p>`, { path: 'a.astro' }).length, 0);
    assert.equal(reported(rule, `<script>\n${text}\n</script>`, { path: 'a.astro' }).length, 1);
  });

  it('imports the default and rewrites the uses', () => {
    assert.equal(
      fixed(
        "import { connect as open, Store } from 'mqtt';\nopen('wss://h');\nf({ open, a: new Store() }, x.open);\n",
      ),
      "import mqtt from 'mqtt';\nmqtt.connect('wss://h');\nf({ open: mqtt.connect, a: new mqtt.Store() }, x.open);\n",
    );
  });

  it('leaves names of inner scopes alone', () => {
    const text = "import { connect } from 'mqtt';\nconnect('wss://h');\nfunction f(connect) { connect(); }\n";
    assert.equal(
      fixed(text),
      "import mqtt from 'mqtt';\nmqtt.connect('wss://h');\nfunction f(connect) { connect(); }\n",
    );
  });

  it('takes a name that is free', () => {
    assert.equal(
      fixed("import { connect } from 'mqtt';\nconst mqtt = connect('wss://h');\n"),
      "import mqttjs from 'mqtt';\nconst mqtt = mqttjs.connect('wss://h');\n",
    );
  });

  it('uses a default import that is there', () => {
    assert.equal(
      fixed("import m, { connect } from 'mqtt';\nconnect('wss://h');\n"),
      "import m from 'mqtt';\nm.connect('wss://h');\n",
    );
    assert.equal(
      fixed("import m from 'mqtt';\r\nimport { connect } from 'mqtt';\r\nconnect('wss://h');\r\n"),
      "import m from 'mqtt';\r\nm.connect('wss://h');\r\n",
    );
    assert.equal(
      fixed("import { connect, default as m } from 'mqtt';\nconnect('wss://h');\n"),
      "import { default as m } from 'mqtt';\nm.connect('wss://h');\n",
    );
    assert.deepEqual(
      repairsOf("import m, { connect } from 'mqtt';\nfunction f(m) { connect('wss://h'); }"),
      [0],
    );
  });

  it('keeps types', () => {
    assert.equal(
      fixed(
        "import { connect, MqttClient, type IClientOptions, IStream } from 'mqtt';\nconst a: IClientOptions & IStream = {};\nconst b: MqttClient = new MqttClient(s, a);\nconnect('wss://h');\n",
        'a.ts',
      ),
      "import mqtt, { type MqttClient, type IClientOptions, IStream } from 'mqtt';\nconst a: IClientOptions & IStream = {};\nconst b: MqttClient = new mqtt.MqttClient(s, a);\nmqtt.connect('wss://h');\n",
    );
  });

  it('takes the default in place of a namespace', () => {
    assert.equal(
      fixed("import * as mqtt from 'mqtt';\nmqtt.connect('wss://h');\n"),
      "import mqtt from 'mqtt';\nmqtt.connect('wss://h');\n",
    );
    assert.deepEqual(repairsOf("import * as mqtt from 'mqtt';\nmqtt.connect('wss://h');\nf(mqtt);"), [0]);
  });

  it('repairs nothing where others see the name, or a comment would be lost', () => {
    assert.deepEqual(
      repairsOf("import { connect } from 'mqtt';\nexport { connect };\nconnect('wss://h');"),
      [0],
    );
    assert.deepEqual(repairsOf("import { connect /* a */ } from 'mqtt';\nconnect('wss://h');"), [0]);
    const component = "<script>\nimport { connect } from 'mqtt';\nconnect('wss://h');\n</script>\n";
    assert.deepEqual(repairsOf(component, { path: 'a.svelte' }), [1]);
    assert.deepEqual(repairsOf(`${component}<p on:click={connect}>`, { path: 'a.svelte' }), [0]);
    assert.deepEqual(repairsOf(`${component}<p class="a-connect">`, { path: 'a.svelte' }), [1]);
  });
});
