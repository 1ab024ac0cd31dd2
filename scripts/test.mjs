// `npm test`: everything, one stage after the other. A stage is left out, and that is said, where this machine lacks
// what it needs; with REQUIRE_ALL=1 that is a failure. `npm test -- unit lint` runs the stages with such names only.
import { runStage } from './test/runStage.mjs';
import { allStages } from './test/stages.mjs';
import { printSummary } from './test/summary.mjs';

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = allStages().filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);
const mayLeaveOut = process.env.REQUIRE_ALL !== '1';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());

const results = [];
for (const stage of chosen) {
  const result = await runStage(stage, interrupted.signal);
  results.push(result);
  if (interrupted.signal.aborted) break;
  if (stage.name === 'Build' && result.outcome === 'failed') break;
}
printSummary(results);
const succeeded = ({ outcome }) => outcome === 'passed' || (outcome === 'left out' && mayLeaveOut);
if (interrupted.signal.aborted || results.length === 0 || !results.every(succeeded)) process.exitCode = 1;
