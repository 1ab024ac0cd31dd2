import { endpointsOf, type Endpoint } from '../../../../src/lint/endpoint/endpoint';
import { defaultSettings, noProject, type MqttVersion } from '../../../../src/lint/input';
import { buildModel } from '../../../../src/lint/model/build';

/** The endpoints of all connections that a script makes. */
export function endpointsIn(code: string, version: MqttVersion | null = null): Endpoint[] {
  const built = buildModel({
    text: `import mqtt from 'mqtt';\n${code}`,
    path: 'app.mjs',
    languageId: null,
    project: noProject,
    modules: () => null,
    settings: defaultSettings,
  });
  const connections = built?.file.connections ?? [];
  return connections.flatMap(({ setups }) => setups.flatMap((setup) => endpointsOf(setup, version)));
}

/** A part as text, short enough for a table: `?` unknown, `-` left out, `a|b` a choice, `~` may be overridden. */
export function short(part: Endpoint['scheme']): string {
  switch (part.kind) {
    case 'known':
      return part.sure ? part.text : `${part.text}~`;
    case 'choice':
      return part.parts.map(({ text }) => text).join('|');
    case 'absent':
      return '-';
    case 'unknown':
      return '?';
  }
}
