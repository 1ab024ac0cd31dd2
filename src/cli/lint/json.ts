import type { Edit, Problem, ProblemLevel, Repair } from '../../lint/problem';
import { positionsIn } from './positions';
import type { LintedFile } from './run';

/** A message in the shape of ESLint's JSON. */
interface Message {
  ruleId: string;
  severity: 1 | 2;
  /** ESLint knows neither of them. */
  level?: 'info' | 'hint';
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  fix?: { range: [start: number, end: number]; text: string };
}

/** The result of a file in the shape of ESLint's JSON, as its formatters and converters read it. */
export interface JsonResult {
  filePath: string;
  messages: Message[];
  errorCount: number;
  fatalErrorCount: 0;
  /** Of all messages of severity 1, infos and hints among them. */
  warningCount: number;
  fixableErrorCount: number;
  fixableWarningCount: number;
}

export function jsonResults(files: readonly LintedFile[]): JsonResult[] {
  return files.map(({ path, text, problems }) => {
    const positionOf = positionsIn(text);
    const messages = problems.map((problem) => messageOf(problem, text, positionOf));
    const count = (severity: 1 | 2, fixable: boolean) =>
      messages.filter((it) => it.severity === severity && (!fixable || it.fix !== undefined)).length;
    return {
      filePath: path,
      messages,
      errorCount: count(2, false),
      fatalErrorCount: 0,
      warningCount: count(1, false),
      fixableErrorCount: count(2, true),
      fixableWarningCount: count(1, true),
    };
  });
}

function messageOf(problem: Problem, text: string, positionOf: ReturnType<typeof positionsIn>): Message {
  const { rule, level, message, range } = problem;
  const start = positionOf(range.start);
  const end = positionOf(range.end);
  const safe = problem.repairs.find((repair) => repair.safe);
  return {
    ruleId: rule,
    severity: level === 'error' ? 2 : 1,
    ...extraLevel(level),
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(safe === undefined ? {} : { fix: fixOf(safe, text) }),
  };
}

function extraLevel(level: ProblemLevel): { level?: 'info' | 'hint' } {
  return level === 'info' || level === 'hint' ? { level } : {};
}

/** One replacement, as ESLint has it: what stands between the edits of a repair is repeated. */
function fixOf({ edits }: Repair, text: string): { range: [start: number, end: number]; text: string } {
  const sorted: readonly Edit[] = [...edits].sort((one, other) => one.start - other.start);
  const start = sorted[0]?.start ?? 0;
  let end = start;
  let replacement = '';
  for (const edit of sorted) {
    replacement += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return { range: [start, end], text: replacement };
}
