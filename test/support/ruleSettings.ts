import { rules } from '../../src/lint/rules';
import { translations } from './strings';

/** What the manifest says of the setting `mqttWssDoctor.lint.rules`, by rule id. */
export function ruleProperties(): Record<string, object> {
  const property = ({ meta }: (typeof rules)[number]) => [
    meta.id,
    {
      type: 'string',
      enum: ['off', 'hint', 'info', 'warning', 'error'],
      description: `%${textKey(meta.id)}%`,
    },
  ];
  return Object.fromEntries(rules.map(property)) as Record<string, object>;
}

/** The manifest's texts for it: the titles of the rules. */
export function ruleTexts(locale: 'en' | 'zh-cn'): Record<string, string> {
  const translated = locale === 'en' ? {} : translations(locale);
  const text = ({ meta }: (typeof rules)[number]) => {
    const title = meta.title();
    return [textKey(meta.id), locale === 'en' ? title : translated[title]];
  };
  return Object.fromEntries(rules.map(text)) as Record<string, string>;
}

function textKey(rule: string): string {
  return `rule.${rule}`;
}
