import { brokerUrls } from './brokerUrl';
import type { LintInput } from './input';
import { mentionsMqtt } from './mentionsMqtt';
import { buildModel } from './model/build';
import type { FileModel } from './model/file';
import type { Finding, Problem } from './problem';
import type { LintResult } from './result';
import type { Rule, RuleLevel } from './rule';
import { rules } from './rules/index';
import { suppressions } from './suppression';
import type { Range } from './text/range';

const nothing: LintResult = { problems: [], unread: [], brokers: [] };

/** Says what is wrong with the mqtt.js code of a document. Never throws for any text. */
export function lint(input: LintInput): LintResult {
  if (!mentionsMqtt(input.text)) return nothing;
  try {
    return lintMqtt(input);
  } catch (error) {
    // Code that is nested more deeply than recursion goes, by thousands of brackets: nobody wrote that.
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

function lintMqtt(input: LintInput): LintResult {
  const model = buildModel(input);
  if (model === null) return nothing;
  const { file, unread } = model;
  const isSuppressed = suppressions(file);
  const problems = rules
    .flatMap((rule) => problemsOf(rule, file, input.settings.levels.get(rule.meta.id) ?? null))
    .filter((problem) => !isSuppressed(problem.rule, problem.range.start))
    .sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end);
  return { problems, unread, brokers: brokerUrls(file) };
}

function problemsOf({ meta, check }: Rule, file: FileModel, wanted: RuleLevel | null): Problem[] {
  const own = meta.pageOnly === true && !isPage(file) ? 'off' : meta.levels[file.context.where];
  if (wanted === 'off' || own === 'off') return [];
  const seen = new Set<string>();
  return check(file).flatMap(({ range, message, repairs = [], level = own }: Finding) => {
    const key = `${range.start}:${range.end}:${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ rule: meta.id, level: wanted ?? level, range: visible(range, file.text), message, repairs }];
  });
}

function isPage({ context }: FileModel): boolean {
  return context.platform !== 'react-native' && context.platform !== 'mini-program';
}

/** Something that is empty, as the content of `''`, is shown with what stands around it. */
function visible(range: Range, text: string): Range {
  return range.start < range.end
    ? range
    : { start: Math.max(0, range.start - 1), end: Math.min(text.length, range.end + 1) };
}
