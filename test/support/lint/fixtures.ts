import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings, noProject, type LintInput, type ModuleReader } from '../../../src/lint/input';
import { moduleCandidates } from '../../../src/lint/modules';
import type { Problem } from '../../../src/lint/problem';

const root = path.join(import.meta.dirname, '..', '..', 'fixtures', 'lint');

/** A problem as the labelled set has it. */
export interface Label {
  rule: string;
  level: string;
  /** 1-based. */
  line: number;
  /** What the problem is reported at. */
  text: string;
}

/** A file of the labelled set. */
export interface Fixture {
  /** Within test/fixtures/lint. */
  name: string;
  folder: string;
  input: LintInput;
  labels: readonly Label[];
}

interface Expectation {
  path?: string;
  mqtt?: string | null;
  dependencies?: string[];
  problems?: Label[];
}

/** All files of a part of the labelled set that are judged; those whose names begin with `_` are only imported. */
export function fixturesIn(part: 'rules' | 'clean' | 'broken'): Fixture[] {
  const folders =
    part === 'rules' ? readdirSync(path.join(root, part)).map((rule) => `${part}/${rule}`) : [part];
  return folders.flatMap((folder) => {
    const absolute = path.join(root, folder);
    const expected = expectationsOf(absolute);
    const files = readdirSync(absolute, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'expected.json' && !entry.name.startsWith('_'))
      .map((entry) =>
        path.relative(absolute, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      );
    const unknown = Object.keys(expected).filter((name) => !files.includes(name));
    if (unknown.length > 0)
      throw new Error(`${folder}/expected.json names files that are not there: ${unknown.join()}`);
    return files.map((name) => fixtureOf(folder, name, expected[name] ?? {}));
  });
}

function expectationsOf(folder: string): Record<string, Expectation> {
  const file = path.join(folder, 'expected.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Expectation>) : {};
}

function fixtureOf(folder: string, name: string, expectation: Expectation): Fixture {
  const file = path.join(root, folder, name);
  return {
    name: `${folder}/${name}`,
    folder: path.basename(folder),
    labels: expectation.problems ?? [],
    input: {
      text: readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
      path: expectation.path ?? name,
      languageId: null,
      project: {
        ...noProject,
        mqtt: versionOf(expectation.mqtt === undefined ? '5.16.0' : expectation.mqtt),
        dependencies: new Set(expectation.dependencies ?? []),
      },
      modules: readerFor(file),
      settings: defaultSettings,
    },
  };
}

function versionOf(text: string | null): LintInput['project']['mqtt'] {
  if (text === null) return null;
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return { major, minor, patch, source: 'installed' };
}

function readerFor(file: string): ModuleReader {
  return (specifier) => {
    const found = moduleCandidates(file, specifier).find((candidate) => existsSync(candidate));
    return found === undefined ? null : { path: found, text: readFileSync(found, 'utf8') };
  };
}

/** A problem in the form of a label. */
export function labelOf(text: string, { rule, level, range }: Problem): Label {
  const line = text.slice(0, range.start).split(/\r\n|\r|\n/).length;
  return { rule, level, line, text: text.slice(range.start, range.end) };
}
