/**
 * Prints what each stage did, and the sum of all tests alone on the last line.
 * @param {import('./runStage.mjs').StageResult[]} results
 */
export function printSummary(results) {
  console.log('\n━━ Summary');
  for (const { name, outcome, reason, seconds, counts } of results) {
    const tests = counts.passed + counts.failed > 0 ? `${counts.passed} tests passed` : '';
    const notes = [tests, reason].filter(Boolean).join(', ');
    console.log(`${outcome.padEnd(9)} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${notes}`);
  }
  const sum = (key) => results.reduce((total, { counts }) => total + counts[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}
