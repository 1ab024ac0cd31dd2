// Makes up servers, and prints where the predictions differ from what real browsers did:
//   node --import tsx test/real/conformance/fuzz/main.ts --seed N [--count 400] [--only INDEX] [--theme NAME] [--many] [--json FILE]
// What differs is asked a second time: where a browser then says something else, it is its own chance.
// With --saved nobody is asked, but what the last run kept is judged again.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { themeNames } from './deviations';
import { readFuzzRun, runFuzz, saveFuzzRun } from './fuzzRun';
import { reportOf } from './report';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '400' },
    only: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true, default: [...themeNames] },
    json: { type: 'string', default: path.join(tmpdir(), 'fuzz.json') },
    many: { type: 'boolean', default: false },
    saved: { type: 'boolean', default: false },
  },
});

void (async () => {
  const { seed, count, only, theme, many, json, saved } = values;
  const indices = only?.map(Number) ?? Array.from({ length: Number(count) }, (_, index) => index);
  const run = saved ? readFuzzRun(json) : await runFuzz({ seed: Number(seed), themes: theme, many }, indices);
  if (!saved) saveFuzzRun(json, run);
  console.log(reportOf(run));
})();
