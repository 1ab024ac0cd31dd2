import * as l10n from '@vscode/l10n';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleLevel, RuleMeta } from '../../../src/lint/rule';
import { rules } from '../../../src/lint/rules/index';
import { translations } from '../strings';

export type PageLanguage = 'en' | 'zh-cn';
export const pageLanguages: readonly PageLanguage[] = ['en', 'zh-cn'];

const root = path.join(import.meta.dirname, '..', '..', '..');
const begin = '<!-- Made from the rule by scripts/rule-docs.mjs: -->';
const end = '<!-- Written by hand from here on. -->';

/** The headings of a page, in order. */
export const sections: Record<PageLanguage, readonly string[]> = {
  en: ['What happens', 'Versions', 'How it shows in the browser', 'What to do'],
  'zh-cn': ['会发生什么', '涉及的版本', '在浏览器中的表现', '如何修复'],
};

interface Words {
  levels: Record<RuleLevel, string>;
  columns: string;
  repair: { yes: string; no: string };
  catalogue: string;
  source: string;
  rule: string;
  meaning: string;
  rules: string;
}

const words: Record<PageLanguage, Words> = {
  en: {
    levels: { error: 'error', warning: 'warning', info: 'info', hint: 'hint', off: '–' },
    columns: '| In a browser | In Node.js | Where it is not known | Quick fix |',
    repair: { yes: 'yes', no: 'no' },
    catalogue: 'Failure catalogue: ',
    source: 'Source: ',
    rule: 'Rule',
    meaning: 'Meaning',
    rules: 'The rules of the linter',
  },
  'zh-cn': {
    levels: { error: '错误', warning: '警告', info: '信息', hint: '提示', off: '–' },
    columns: '| 在浏览器中 | 在 Node.js 中 | 无法判断时 | 快速修复 |',
    repair: { yes: '有', no: '无' },
    catalogue: '故障目录：',
    source: '出处：',
    rule: '规则',
    meaning: '含义',
    rules: '代码检查规则',
  },
};

/** Where the page of a rule is. */
export function pageFile(id: string, language: PageLanguage): string {
  return path.join(root, 'docs', 'rules', ...(language === 'en' ? [] : [language]), `${id}.md`);
}

/** The part of a page that says what the rule says of itself. */
export function pageHead(meta: RuleMeta, language: PageLanguage): string {
  const { levels, columns, repair, catalogue, source } = words[language];
  const { browser, node, unknown } = meta.levels;
  const cells = [levels[browser], levels[node], levels[unknown], meta.fixable ? repair.yes : repair.no];
  const { citation } = meta;
  const rows = meta.catalogue.length === 0 ? [] : [`${catalogue}${meta.catalogue.join(', ')}`, ''];
  return [
    `# ${meta.id}`,
    '',
    begin,
    '',
    `**${inLanguage(language, meta.title)}**`,
    '',
    columns,
    '| --- | --- | --- | --- |',
    `| ${cells.join(' | ')} |`,
    '',
    ...rows,
    `${source}[${citation.source}, ${citation.section}](${citation.url})`,
    '',
    end,
    '',
  ].join('\n');
}

/** A page with its head made anew; what was written by hand stays. */
export function renewedPage(meta: RuleMeta, language: PageLanguage): string {
  const file = pageFile(meta.id, language);
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const at = old.indexOf(end);
  const written =
    at === -1
      ? `\n${sections[language].map((title) => `## ${title}\n`).join('\n')}`
      : old.slice(at + end.length + 1);
  return pageHead(meta, language) + written;
}

/** The table of all rules. */
export function indexPage(language: PageLanguage): string {
  const { columns, rule, meaning, levels, repair, rules: title } = words[language];
  const lines = rules.map(({ meta }) => {
    const { browser, node, unknown } = meta.levels;
    const text = inLanguage(language, meta.title).replaceAll('|', '\\|');
    const cells = [
      `[${meta.id}](${meta.id}.md)`,
      text,
      levels[browser],
      levels[node],
      levels[unknown],
      meta.fixable ? repair.yes : repair.no,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `# ${title}`,
    '',
    `| ${rule} | ${meaning} ${columns}`,
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

/** Makes a text in a language, and leaves English behind. */
function inLanguage(language: PageLanguage, text: () => string): string {
  if (language === 'en') return text();
  l10n.config({ contents: translations(language) });
  try {
    return text();
  } finally {
    l10n.config({ contents: {} });
  }
}
