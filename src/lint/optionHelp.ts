import * as l10n from '@vscode/l10n';
import type { LintInput } from './input';
import { mentionsMqtt } from './mentionsMqtt';
import { buildModel } from './model/build';
import type { BrowserUse, OptionFact } from './options/option';
import { optionTable } from './options/table';
import type { Range } from './text/range';

/** What a hover shows about an option of mqtt.js. */
export interface OptionHelp {
  range: Range;
  /** As `keepalive`. */
  name: string;
  /** Markdown, in the language of the user. */
  markdown: string;
}

/** Explains the option of a connection whose name stands at `offset`; `null` where none does. */
export function optionHelpAt(input: LintInput, offset: number): OptionHelp | null {
  const connections = mentionsMqtt(input.text) ? (buildModel(input)?.file.connections ?? []) : [];
  const entry = connections
    .flatMap(({ setups }) => setups.flatMap(({ options }) => [...options.entries.values()]))
    .find(
      ({ property, nameRange }) => property !== null && nameRange.start <= offset && offset <= nameRange.end,
    );
  const fact = entry === undefined ? undefined : optionTable.get(entry.name);
  if (entry === undefined || fact === undefined) {
    return null;
  }
  return { range: entry.nameRange, name: fact.name, markdown: markdownOf(fact) };
}

function markdownOf(fact: OptionFact): string {
  const { name, type, citation } = fact;
  const facts = [
    ...(fact.default === null ? [] : [l10n.t('Default: {0}', code(fact.default))]),
    escape(browserText(fact.browser)),
    ...(fact.since === null ? [] : [escape(l10n.t('Since mqtt {0}.', fact.since.join('.')))]),
    ...(fact.until === null ? [] : [escape(l10n.t('Until mqtt {0}.', fact.until.join('.')))]),
  ];
  return [
    type === 'unknown' ? `**${escape(name)}**` : `**${escape(name)}**: ${code(type)}`,
    escape(fact.explain()),
    facts.map((line) => `- ${line}`).join('\n'),
    `[${escape(`${citation.source}, ${citation.section}`)}](${encodeURI(citation.url)})`,
  ].join('\n\n');
}

function browserText(use: BrowserUse): string {
  switch (use) {
    case 'works':
      return l10n.t('Works in browsers.');
    case 'trap':
      return l10n.t('Works in browsers, with a trap.');
    case 'ignored':
      return l10n.t('Has no effect in browsers.');
    case 'node-only':
      return l10n.t('For Node only.');
    case 'mini-program':
      return l10n.t('For mini-programs only.');
  }
}

function code(text: string): string {
  return `\`${text}\``;
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
}
