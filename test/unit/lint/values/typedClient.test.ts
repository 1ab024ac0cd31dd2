import assert from 'node:assert/strict';
import { modelOf } from '../connectionsIn';

/** The methods that are called on clients in code. */
function calledOnClients(code: string): string[] {
  return modelOf(code).clientCalls.map(({ method }) => method);
}

describe('a client of which only the type is known', () => {
  const imports: Record<string, string> = {
    'a named type': "import type { MqttClient } from 'mqtt';\nfunction f(c: MqttClient) { c.subscribe('a') }",
    'a renamed type': "import { MqttClient as C } from 'mqtt';\nfunction f(c: C) { c.subscribe('a') }",
    'the namespace': "import * as mqtt from 'mqtt';\nfunction f(c: mqtt.MqttClient) { c.subscribe('a') }",
    'import equals':
      "import mqtt = require('mqtt');\nfunction f(c: mqtt.MqttClient | null) { c?.subscribe('a') }",
  };
  for (const [name, code] of Object.entries(imports)) {
    it(`is known by ${name}`, () => assert.deepEqual(calledOnClients(code), ['subscribe']));
  }

  it('is none where the type is of another module', () => {
    assert.deepEqual(
      calledOnClients("import { MqttClient } from './mqtt';\nfunction f(c: MqttClient) { c.subscribe('a') }"),
      [],
    );
  });
});
