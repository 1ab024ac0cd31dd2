import Mocha from 'mocha';
import { writeCounts } from './counts';

/** Mocha's own `spec` output, what needed a second try, and the counts in the file that `TEST_RESULT_FILE` names. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      console.log(`    tried again: ${test.fullTitle()}: ${error.message}`);
    });
    const file = process.env['TEST_RESULT_FILE'];
    if (file === undefined) return;
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      writeCounts(file, { passed: passes, failed: failures, skipped: pending });
    });
  }
}
