import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { defaultSettings, noProject } from '../../../src/lint/input';
import { lint } from '../../../src/lint/lint';
import { rules } from '../../../src/lint/rules/index';
import { indexPage, pageFile, pageLanguages, renewedPage, sections } from '../../support/lint/rulePages';

/** A code block of a page: ```js wrong``` or ```js right```, with the path where the place matters: `js wrong server/a.js`. */
const example = /```(\w+) (wrong|right)(?: (\S+))?\n([\s\S]*?)```/g;

const version = { major: 5, minor: 16, patch: 0, source: 'installed' } as const;

function rulesFoundIn(text: string, file: string): string[] {
  const { problems } = lint({
    text,
    path: file,
    languageId: null,
    project: { ...noProject, mqtt: version },
    modules: () => null,
    settings: { ...defaultSettings },
  });
  return problems.map(({ rule }) => rule);
}

describe('the pages of the rules', () => {
  for (const { meta } of rules) {
    for (const language of pageLanguages) {
      describe(`${meta.id} (${language})`, () => {
        const file = pageFile(meta.id, language);
        const text = existsSync(file) ? readFileSync(file, 'utf8') : '';

        it('says at its head what the rule says', async () => {
          const options = { ...(await resolveConfig(file)), filepath: file };
          assert.equal(
            text,
            await format(renewedPage(meta, language), options),
            'run: tsx scripts/rule-docs.mjs',
          );
        });

        it('has every section, and something in it', () => {
          const parts = text.split(/^## /m).slice(1);
          const titles = parts.map((part) => part.split('\n', 1)[0]);
          assert.deepEqual(titles, sections[language]);
          for (const part of parts) assert.ok(part.split('\n').slice(1).join('').trim().length > 10, part);
        });

        it('shows examples that the rule judges as the page says', () => {
          const examples = [...text.matchAll(example)];
          assert.ok(
            examples.some(([, , kind]) => kind === 'wrong'),
            'no wrong example',
          );
          for (const [, extension = 'js', kind, place, code = ''] of examples) {
            const found = rulesFoundIn(code, place ?? `src/example.${extension}`);
            assert.equal(
              found.includes(meta.id),
              kind === 'wrong',
              `${kind}: found ${found.join(', ')} in\n${code}`,
            );
          }
        });
      });
    }
  }

  it('are listed in a table', async () => {
    for (const language of pageLanguages) {
      const file = pageFile('README', language);
      const options = { ...(await resolveConfig(file)), filepath: file };
      assert.equal(readFileSync(file, 'utf8'), await format(indexPage(language), options));
    }
  });

  it('are there for rules only', () => {
    const known = [...rules.map(({ meta }) => `${meta.id}.md`), 'README.md'].sort();
    for (const language of pageLanguages) {
      const files = readdirSync(path.dirname(pageFile('x', language))).filter((name) => name.endsWith('.md'));
      assert.deepEqual(files.sort(), known);
    }
  });
});
