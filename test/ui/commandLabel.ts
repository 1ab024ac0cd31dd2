import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import type { CommandName } from '../../src/ui/commands';

const texts = { en: english, 'zh-cn': chinese } as const;

/** The languages that the extension speaks, as VS Code names them. */
export type Locale = keyof typeof texts;

/** A command as the palette shows it, for example `MQTT WSS Doctor: Show Log`. */
export function commandLabel(name: CommandName, locale: Locale = 'en'): string {
  return `${manifest.displayName}: ${texts[locale][`command.${name}.title`]}`;
}
