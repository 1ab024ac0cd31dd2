import type { Rule } from 'eslint';
import type * as lintEngine from '../lint/index';
import { mentionsMqtt } from '../lint/mentionsMqtt';
import type { Problem, Repair } from '../lint/problem';
import { languageOf } from '../lint/text/language';
import { baseFolder, pathFrom } from '../project/base';
import { moduleReaderFor } from '../project/moduleReader';
import { ProjectReader } from '../project/projectReader';
import { shifted, surroundingOf } from './embedded';
import { isReported, optionsSchema, settingsOf, type RuleOptions } from './options';

/** What the rule takes from the linter. */
export type Engine = Pick<typeof lintEngine, 'lint' | 'rules'>;

/** The one rule: all of the linter, over the whole text of a file, whatever parser ESLint uses for it. */
export function mqttRule(loadEngine: () => Engine): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: {
        description: 'Find mistakes in the use of mqtt.js, above all those that only show in a browser',
        url: 'https://github.com/mqtt-wss-doctor/mqtt-wss-doctor/blob/main/README.md#in-eslint-and-oxlint',
        recommended: true,
      },
      fixable: 'code',
      hasSuggestions: true,
      schema: optionsSchema,
    },
    create: (context) => ({
      Program: () => {
        if (!mentionsMqtt(context.sourceCode.text)) return;
        const options = (context.options[0] ?? {}) as RuleOptions;
        for (const problem of problemsIn(context, options, loadEngine()))
          if (isReported(problem, options)) context.report(descriptionOf(problem, context));
      },
    }),
  };
}

function problemsIn(context: Rule.RuleContext, options: RuleOptions, engine: Engine): readonly Problem[] {
  // The name may be of a block that a processor took out of a file, as `notes.md/0_0.ts`.
  const { cwd, filename, physicalFilename } = context;
  const { text } = context.sourceCode;
  const { before, after } = surroundingOf(filename, text);
  const { problems } = engine.lint({
    text: before + text + after,
    path: pathFrom(baseFolder(cwd), filename) ?? filename.replaceAll('\\', '/'),
    // ESLint parsed it, so it is some kind of script, whatever its name.
    languageId: languageOf(filename, null) === null ? 'javascript' : null,
    // Read anew each time, since an editor's ESLint outlives changes of package.json.
    project: new ProjectReader().factsFor(physicalFilename),
    modules: moduleReaderFor(physicalFilename),
    settings: settingsOf(options, engine.rules),
  });
  return problems.map((problem) => shifted(problem, before.length));
}

function descriptionOf(problem: Problem, context: Rule.RuleContext): Rule.ReportDescriptor {
  const { message, rule, range, repairs } = problem;
  const { sourceCode } = context;
  const safe = repairs.find((repair) => repair.safe);
  return {
    loc: { start: sourceCode.getLocFromIndex(range.start), end: sourceCode.getLocFromIndex(range.end) },
    message: `${message} [${rule}]`,
    fix: safe === undefined ? null : fixOf(safe),
    suggest: repairs
      .filter((repair) => !repair.safe)
      .map((repair) => ({ desc: repair.title, fix: fixOf(repair) })),
  };
}

function fixOf({ edits }: Repair): Rule.ReportFixer {
  return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}
