/**
 * Makes the heads of the rules' pages and their tables anew, and pages with empty sections for rules that have none:
 * `tsx scripts/rule-docs.mjs`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rules } from '../src/lint/rules/index';
import { indexPage, pageFile, pageLanguages, renewedPage } from '../test/support/lint/rulePages';

/** Writes a page as the project formats it. */
async function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

for (const language of pageLanguages) {
  for (const { meta } of rules) await write(pageFile(meta.id, language), renewedPage(meta, language));
  await write(pageFile('README', language), indexPage(language));
}
