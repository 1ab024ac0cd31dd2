import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../run.mjs';
import { missing } from '../system/needs.mjs';

/**
 * How a stage ended.
 * @typedef {object} StageResult
 * @property {string} name
 * @property {'passed' | 'failed' | 'left out'} outcome
 * @property {string} reason why it was left out or failed without a failed test; empty otherwise
 * @property {number} seconds
 * @property {{ passed: number, failed: number, skipped: number }} counts
 */

/** The longest that one stage may take, in milliseconds; a test that leaves something open would never end. */
const stageLimitMs = 8 * 60_000;

const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {AbortSignal} interrupted ends it before its time
 * @returns {Promise<StageResult>}
 */
export async function runStage(stage, interrupted) {
  console.log(`\n━━ ${stage.name}`);
  const lacking = await missing(stage.needs);
  if (lacking.length > 0) {
    const reason = `because this is missing: ${lacking.map((need) => need.name).join(', ')}`;
    console.log(`left out ${reason}`);
    return { name: stage.name, outcome: 'left out', reason, seconds: 0, counts: none };
  }
  const started = performance.now();
  const { status, counts } = await runCommand(stage, interrupted);
  const seconds = (performance.now() - started) / 1000;
  const reason = failureReason(stage, status, counts);
  return {
    name: stage.name,
    outcome: reason === undefined ? 'passed' : 'failed',
    reason: reason ?? '',
    seconds,
    counts: counts ?? none,
  };
}

async function runCommand({ command: [program, ...args] }, interrupted) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mqtt-wss-doctor-test-'));
  const resultFile = path.join(folder, 'result.json');
  try {
    const limit = AbortSignal.timeout(stageLimitMs);
    const signal = AbortSignal.any([limit, interrupted]);
    const status = await run(program, args, { env: { TEST_RESULT_FILE: resultFile }, signal });
    if (limit.aborted) console.log(`Ended after ${stageLimitMs / 60_000} minutes.`);
    const counts = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : undefined;
    return { status, counts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A runner that ends well without a result, or without a test, has not tested anything. */
function failureReason(stage, status, counts) {
  if (counts !== undefined && counts.failed > 0) return `${counts.failed} failed`;
  if (status !== 0) return `ended with status ${status}`;
  if (stage.counts && counts === undefined) return 'ended without a result';
  if (stage.counts && counts.passed === 0) return 'ran no test';
  return undefined;
}
