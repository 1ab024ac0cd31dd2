import { type PracticeBroker, type PracticeListener, startPractice } from '../../src/practice';

/**
 * Gives a `describe` block a practice broker of its own, outside VS Code: its CA is unknown there.
 * @returns finds a listener by its name
 */
export function usePractice(): (name: string) => PracticeListener {
  let practice: PracticeBroker | undefined;

  before(async () => {
    practice = await startPractice();
  });

  after(() => practice?.close());

  return (name) => {
    const listener = practice?.listeners.find((one) => one.name === name);
    if (listener === undefined) throw new Error(`The practice broker has no listener ${name}.`);
    return listener;
  };
}
