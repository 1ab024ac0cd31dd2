import * as l10n from '@vscode/l10n';
import { isMarkup, languageOf } from '../../lint/text/language';
import { isIgnored } from './gitignore';
import type { FoundFile } from './operands';
import { bytesWithMqtt, decode, type Decoded } from '../../project/sourceBytes';
import { looksMinified } from '../../lint/skipped';
import { hasLintedName } from './walk';

/** Takes a sentence about a file that is left out though somebody may have wanted it. */
export type Note = (path: string, sentence: string) => void;

/** The text of a file if there is something in it to be linted, else `null`. Throws as `fs` does. */
export function sourceOf({ path, rules, named }: FoundFile, note: Note): Decoded | null {
  if (named && !hasLintedName(path)) {
    note(path, l10n.t('This is no kind of file that is linted.'));
    return null;
  }
  const bytes = bytesWithMqtt(path, named);
  if (bytes === null || isIgnored(path, false, rules)) return null;
  const decoded = decode(bytes);
  if (decoded === null) {
    note(path, l10n.t('The file is not UTF-8, and is left out.'));
    return null;
  }
  return !named && isScript(path) && looksMinified(decoded.text) ? null : decoded;
}

/** Pages and components may well have a picture in one long line. */
function isScript(path: string): boolean {
  const language = languageOf(path, null);
  return language !== null && !isMarkup(language);
}
