import { translations } from '../support/strings';
import type { Locale } from './commandLabel';

/** Gives a text of the extension as it reads in one language, with the values filled in. */
export type TextIn = (english: string, ...values: (string | number)[]) => string;

/**
 * The extension's texts in a display language of VS Code.
 * @throws on a text that has no translation
 */
export function textsIn(locale: Locale): TextIn {
  const bundle = locale === 'en' ? null : translations(locale);
  return (english, ...values) => {
    const text = bundle === null ? english : bundle[english];
    if (text === undefined) throw new Error(`There is no text in ${locale} for: ${english}`);
    return text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]));
  };
}
