import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import type { FileModel } from '../model/file';
import { passwordFromEnvironment } from '../options/environment';
import { onePerRange } from '../options/findings';
import { writtenPasswords, type WrittenPassword } from '../options/passwords';
import { isPlaceholder } from '../options/placeholder';
import type { Edit, Repair } from '../problem';
import { defineRule } from '../rule';

export const hardcodedPassword = defineRule({
  meta: {
    id: 'hardcoded-password',
    levels: { browser: 'warning', node: 'info', unknown: 'info' },
    fixable: true,
    catalogue: ['I09'],
    citation: page(
      'CWE-798',
      'Use of Hard-coded Credentials',
      'https://cwe.mitre.org/data/definitions/798.html',
    ),
    title: () => l10n.t('A password is written in the code'),
  },
  check: (file) =>
    onePerRange(
      writtenPasswords(file)
        .filter(({ password }) => !isPlaceholder(password))
        .map((written) => ({
          range: written.value.range,
          message: messageFor(file, written),
          repairs: repairsFor(file, written),
        })),
    ),
});

function messageFor({ context }: FileModel, { isUrl }: WrittenPassword): string {
  if (context.where === 'browser') {
    return isUrl
      ? l10n.t('The password in this URL is loaded with the page: every visitor can read it.')
      : l10n.t('This password is loaded with the page: every visitor can read it.');
  }
  return isUrl
    ? l10n.t('The password in this URL is in the code: everyone who gets the code can read it.')
    : l10n.t('This password is in the code: everyone who gets the code can read it.');
}

function repairsFor(file: FileModel, written: WrittenPassword): readonly Repair[] {
  const code = passwordFromEnvironment(file);
  const edits =
    code === null || !written.isOnly || !written.value.here ? null : editsFor(file.text, written, code);
  return code === null || edits === null
    ? []
    : [{ title: l10n.t('Read it from {0}', code), edits, safe: false }];
}

function editsFor(
  text: string,
  { value, alone, isUrl }: WrittenPassword,
  code: string,
): readonly Edit[] | null {
  if (alone === null) {
    return null;
  }
  if (!isUrl) {
    return [{ ...alone, text: code }];
  }
  const { start, end } = value.range;
  const literal = text.slice(start, end);
  const middle = { ...alone, text: `\${${code}}` };
  if (literal.startsWith('`') && literal.endsWith('`')) {
    return [middle];
  }
  const isPlain = /^(['"]).*\1$/.test(literal) && !/[`\\]|\$\{/.test(literal) && value.pieces.length === 1;
  return isPlain ? [{ start, end: start + 1, text: '`' }, middle, { start: end - 1, end, text: '`' }] : null;
}
