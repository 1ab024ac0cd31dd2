import assert from 'node:assert/strict';
import { problemsOf, repaired, reported, type Given } from './ruleTester';

const rule = 'dist-import';
const title = 'Import mqtt itself';

function importing(file: string): string {
  return `import mqtt from 'mqtt/dist/${file}';\nmqtt.connect('wss://h/mqtt');\n`;
}

function levels(file: string, given: Given): string[] {
  return problemsOf(rule, importing(file), given).map(({ level }) => level);
}

function repairsOf(text: string, given: Given): number[] {
  return problemsOf(rule, text, given).map(({ repairs }) => repairs.length);
}

describe('the rule dist-import', () => {
  it('reports each way to import a file of dist, at its name', () => {
    for (const text of [
      importing('mqtt'),
      "const mqtt = require('mqtt/dist/mqtt.min');\nmqtt.connect('wss://h');",
      "const { default: mqtt } = await import('mqtt/dist/mqtt.esm');\nmqtt.connect('wss://h');",
      "import 'mqtt/dist/mqtt.min';",
    ])
      assert.equal(reported(rule, text).length, 1, text);
    assert.deepEqual(reported(rule, importing('mqtt.min')), ['mqtt/dist/mqtt.min']);
    for (const text of [
      "import mqtt from 'mqtt';\nmqtt.connect('wss://h');",
      "import type { MqttClient } from 'mqtt/dist/mqtt';",
      "import url from 'mqtt/dist/mqtt.min.js?url';",
      "import mqtt from 'https://unpkg.com/mqtt@5.16.0/dist/mqtt.esm.js';\nmqtt.connect('wss://h');",
    ])
      assert.deepEqual(reported(rule, text, { path: 'a.ts' }), [], text);
  });

  it('is an error where the version has no such file for imports', () => {
    const missing: [string, string][] = [
      ['mqtt.min.js', '5.16.0'],
      ['mqtt.esm.js', '5.4.0'],
      ['mqtt', '5.0.3'],
      ['mqtt.esm', '5.1.4'],
      ['mqtt.esm', '4.3.8'],
    ];
    for (const [file, mqtt] of missing)
      assert.deepEqual(levels(file, { mqtt }), ['error'], `${file} ${mqtt}`);
    const there: [string, string][] = [
      ['mqtt', '5.16.0'],
      ['mqtt.min', '5.0.4'],
      ['mqtt.esm', '5.2.0'],
      ['mqtt.min.js', '4.3.8'],
      ['mqtt', '4.3.8'],
    ];
    for (const [file, mqtt] of there) assert.deepEqual(levels(file, { mqtt }), ['info'], `${file} ${mqtt}`);
  });

  it('is an error below a range only where no version of it has the file', () => {
    assert.deepEqual(levels('mqtt.min.js', { mqtt: '5.0.0', source: 'range' }), ['error']);
    assert.deepEqual(levels('mqtt', { mqtt: '5.0.0', source: 'range' }), ['info']);
    assert.deepEqual(levels('mqtt.min.js', {}), ['info']);
  });

  it('says that the file exports nothing from 5.2 on', () => {
    const messages = ['5.16.0', '4.3.8'].map(
      (mqtt) => problemsOf(rule, importing('mqtt'), { mqtt })[0]?.message,
    );
    assert.match(messages[0] ?? '', /exports nothing/);
    assert.doesNotMatch(messages[1] ?? '', /exports nothing/);
  });

  it('imports the package where that works, unasked for an installed version', () => {
    const after = "import mqtt from 'mqtt';\nmqtt.connect('wss://h/mqtt');\n";
    assert.equal(repaired(rule, importing('mqtt.min.js'), title, true, { mqtt: '5.16.0' }), after);
    assert.equal(repaired(rule, importing('mqtt'), title, false, {}), after);
    const lazy = "async function f() {\n  const { default: m } = await import('mqtt/dist/mqtt.esm');\n}\n";
    assert.equal(
      repaired(rule, lazy, title, true, { mqtt: '5.16.0' }),
      lazy.replace('mqtt/dist/mqtt.esm', 'mqtt'),
    );
  });

  it('takes the default export along', () => {
    const text = "import * as m from 'mqtt/dist/mqtt';\nm.connect('wss://h/mqtt');\n";
    assert.equal(
      repaired(rule, text, title, true, { mqtt: '5.16.0' }),
      "import m from 'mqtt';\nm.connect('wss://h/mqtt');\n",
    );
    const named = "import { connect } from 'mqtt/dist/mqtt.min';\nconnect('wss://h/mqtt');\n";
    assert.equal(
      repaired(rule, named, title, true, { mqtt: '5.16.0' }),
      "import mqtt from 'mqtt';\nmqtt.connect('wss://h/mqtt');\n",
    );
  });

  it('repairs nothing where the package gives browsers less: before 5.2.1, by require, by names of a dynamic import', () => {
    assert.deepEqual(repairsOf(importing('mqtt'), { mqtt: '4.3.8' }), [0]);
    assert.deepEqual(repairsOf(importing('mqtt'), { mqtt: '5.1.4' }), [0]);
    assert.deepEqual(repairsOf("require('mqtt/dist/mqtt').connect('wss://h');", { mqtt: '5.16.0' }), [0]);
    assert.deepEqual(
      repairsOf("const { connect } = await import('mqtt/dist/mqtt.esm');", { mqtt: '5.16.0' }),
      [0],
    );
  });

  it('imports the package in any way and version in Node', () => {
    const text = "const mqtt = require('mqtt/dist/mqtt');\nmqtt.connect('wss://h/mqtt');\n";
    assert.equal(
      repaired(rule, text, title, true, { mqtt: '4.3.8', where: 'node' }),
      text.replace('mqtt/dist/mqtt', 'mqtt'),
    );
  });
});
