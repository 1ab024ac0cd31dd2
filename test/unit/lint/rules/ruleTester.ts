import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/lint/fixes';
import {
  defaultSettings,
  noProject,
  type LintInput,
  type LintSettings,
  type ProjectFacts,
} from '../../../../src/lint/input';
import { lint } from '../../../../src/lint/lint';
import type { Problem, Repair } from '../../../../src/lint/problem';

/** What a case says beside its text. */
export interface Given {
  path?: string;
  where?: LintSettings['context'];
  /** As `5.7.0`. */
  mqtt?: string;
  source?: 'installed' | 'range';
  dependencies?: readonly string[];
}

export function inputOf(
  text: string,
  { path = 'app.js', where = 'browser', mqtt, source, dependencies }: Given = {},
): LintInput {
  const [major = 0, minor = 0, patch = 0] = (mqtt ?? '').split('.').map(Number);
  const project: ProjectFacts = {
    ...noProject,
    mqtt: mqtt === undefined ? null : { major, minor, patch, source: source ?? 'installed' },
    dependencies: new Set(dependencies ?? []),
  };
  return {
    text,
    path,
    languageId: null,
    project,
    modules: () => null,
    settings: { ...defaultSettings, context: where },
  };
}

/** A script that connects with some options, as source. */
export function connecting(options: string, url = "'wss://h.example/mqtt'"): string {
  return `import mqtt from 'mqtt';\nmqtt.connect(${url}, ${options});\n`;
}

/** The problems that one rule has with a text. */
export function problemsOf(rule: string, text: string, given?: Given): Problem[] {
  return lint(inputOf(text, given)).problems.filter((problem) => problem.rule === rule);
}

/** What a rule reports, as the characters that it reports at. */
export function reported(rule: string, text: string, given?: Given): string[] {
  return problemsOf(rule, text, given).map(({ range }) => text.slice(range.start, range.end));
}

/**
 * The text after the repair of the first problem with a title, whose problem has to be gone and which has to be safe or
 * not as said.
 */
export function repaired(rule: string, text: string, title: string, safe: boolean, given?: Given): string {
  const [problem] = problemsOf(rule, text, given);
  const repair: Repair | undefined = problem?.repairs.find((each) => each.title === title);
  assert.ok(repair, `no repair "${title}" in ${JSON.stringify(problem?.repairs.map((each) => each.title))}`);
  assert.equal(repair.safe, safe);
  const after = applyEdits(text, repair.edits);
  const left = problemsOf(rule, after, given).filter(({ message }) => message === problem?.message);
  assert.ok(left.length < problemsOf(rule, text, given).length, `still there in ${after}`);
  return after;
}
