// `npx tsx scripts/rule-settings.mjs`: writes the rules of src/lint/rules into the manifest's setting for their levels.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleProperties, ruleTexts } from '../test/support/ruleSettings.ts';
import { projectFolder } from './run.mjs';

change('package.json', (manifest) => {
  manifest.contributes.configuration.properties['mqttWssDoctor.lint.rules'].properties = ruleProperties();
  return manifest;
});
for (const [file, locale] of [
  ['package.nls.json', 'en'],
  ['package.nls.zh-cn.json', 'zh-cn'],
])
  change(file, (texts) => {
    const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
    return { ...Object.fromEntries(others), ...ruleTexts(locale) };
  });

function change(name, action) {
  const file = path.join(projectFolder, name);
  const changed = action(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify(changed, null, 2)}\n`);
}
