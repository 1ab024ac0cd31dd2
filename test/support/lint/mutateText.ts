/** Pieces of code that break a text where they are put. */
const pieces = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '`',
    "'",
    '"',
    '${',
    ';',
    ',',
    ':',
    '=>',
    '...',
    '/*',
    '*/',
    '//',
    '\\',
    '<',
    '>',
    '#',
  ],
  ...[
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<?php',
    '?>',
    '{{',
    '}}',
    '---\n',
    '<script lang="ts">',
    '@json(',
    '<%',
  ],
  ...[
    "mqtt.connect('",
    'mqtt.connect({',
    "import mqtt from 'mqtt'",
    "require('mqtt')",
    'client.on(',
    'await ',
    'class A {',
  ],
  ...[
    'keepalive: ',
    'will: { topic: ',
    'this.',
    'new ',
    'function ',
    'return ',
    '🙂',
    '\uD800',
    '\u2028',
    '\0',
    '\r',
    '\t',
    '\uFEFF',
  ],
  ...[
    '// mqtt-doctor-disable',
    "'mqtts://h:8883/x'",
    "'wss://'",
    ' + ',
    '?.',
    '??=',
    'enum E {',
    'export default ',
    '@Component({',
  ],
];

/** A text damaged in one to four places: cut, doubled, moved, or with something put in. `below(n)` gives 0 to n - 1. */
export function mutateText(text: string, other: string, below: (limit: number) => number): string {
  let mutated = text;
  for (let times = 1 + below(4); times > 0; times -= 1) mutated = mutateOnce(mutated, other, below);
  return mutated;
}

function mutateOnce(text: string, other: string, below: (limit: number) => number): string {
  const at = below(text.length + 1);
  const length = below(1 + below(60));
  switch (below(7)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length).repeat(2 + below(3)) + text.slice(at + length);
    case 3: {
      const from = below(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + below(200)) + text.slice(at);
    }
    case 4:
      return text.slice(at) + text.slice(0, at);
    default:
      return text.slice(0, at) + (pieces[below(pieces.length)] ?? '') + text.slice(at);
  }
}
