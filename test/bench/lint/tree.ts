import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seeded } from '../../support/mutations/random';
import { fixturesIn } from '../../support/lint/fixtures';

/** How the tree is made; the same numbers give the same tree. */
export interface TreePlan {
  files: number;
  /** Share of the files that use mqtt.js. */
  share: number;
  seed: number;
}

const filesPerFolder = 50;
const words = [
  'order',
  'device',
  'price',
  'user',
  'chart',
  'page',
  'route',
  'store',
  'cache',
  'field',
  'query',
  'theme',
];

/** Writes a tree of source files as an application has them: mostly without mqtt, some out of the labelled set. */
export function writeTree(
  root: string,
  { files, share, seed }: TreePlan,
): { bytes: number; withMqtt: number } {
  const pick = seeded(seed);
  const users = fixturesIn('rules').filter(({ input }) => /\.(?:js|ts|jsx|tsx)$/.test(input.path));
  let bytes = 0;
  let withMqtt = 0;
  for (let at = 0; at < files; at += 1) {
    const folder = path.join(root, 'src', `area${Math.floor(at / filesPerFolder)}`);
    if (at % filesPerFolder === 0) mkdirSync(folder, { recursive: true });
    const user = pick(1000) < share * 1000 ? users[pick(users.length)] : undefined;
    // Files that use mqtt.js have 6 KB on the average, measured on 262 public ones; the others are a little larger.
    const filler = moduleText(pick, at, user === undefined ? 4 + pick(30) : pick(24));
    const text = user === undefined ? filler : `${user.input.text}\n${filler.replace(/^import .*\n/, '')}`;
    const extension = user === undefined ? (at % 3 === 0 ? '.tsx' : '.ts') : path.extname(user.input.path);
    writeFileSync(path.join(folder, `module${at}${extension}`), text);
    bytes += text.length;
    if (user !== undefined) withMqtt += 1;
  }
  writeFileSync(
    path.join(root, 'package.json'),
    '{ "name": "tree", "dependencies": { "mqtt": "^5.16.0" } }\n',
  );
  return { bytes, withMqtt };
}

/** A file of so many lines, as an application has them, with a connection at its beginning. */
export function longFile(lines: number, seed: number): string {
  const pick = seeded(seed);
  const start =
    "import mqtt from 'mqtt';\nconst client = mqtt.connect('mqtts://broker.example.com:8883', { keepalive: '60' });\n";
  const parts = [start];
  for (let count = 2; count < lines;) {
    const part = moduleText(pick, 0, 30).replace(/^import .*\n/, '');
    parts.push(part);
    count += part.split('\n').length - 1;
  }
  return parts.join('').split('\n').slice(0, lines).join('\n');
}

/** A module with some functions of eight lines. */
function moduleText(pick: (count: number) => number, at: number, count: number): string {
  const word = () => words[pick(words.length)] ?? 'item';
  const functions = Array.from({ length: count }, (_, index) => {
    const [one, other] = [word(), word()];
    return `
/** Works out the ${one} of a ${other}, and says when it was last seen. */
export function ${one}Of${index}(${other}Items, limit = ${pick(100)}) {
  const known = ${other}Items.filter((item) => item.${one} > limit && item.name !== '${word()} ${word()}');
  if (known.length === 0) return { ${one}: null, reason: 'No ${other} has a ${one} above ' + limit };
  return { ${one}: known[0].${one}, count: known.length, seen: known.map(({ name }) => name) };
}
`;
  });
  return `import { helper${at} } from './helpers${at % 7}';\n${functions.join('')}`;
}
