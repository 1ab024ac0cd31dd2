import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lintedLanguageIds } from '../../../src/lint/text/language';
import { commandId, commandNames } from '../../../src/ui/commands';
import { ruleProperties, ruleTexts } from '../../support/ruleSettings';

interface Manifest {
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, { command: string; when: string }[]>;
    configuration: { properties: Record<string, { scope: string; properties?: Record<string, object> }> };
  };
  capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
}

function readText(name: string): string {
  return readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
}

const manifestText = readText('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const textFiles = ['package.nls.json', 'package.nls.zh-cn.json'];

describe('manifest', () => {
  it('declares exactly the commands that the code registers', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(declared.toSorted(), commandNames.map(commandId).toSorted());
  });

  it('shows every command under the same category', () => {
    for (const { command, category } of manifest.contributes.commands)
      assert.equal(category, 'MQTT WSS Doctor', command);
  });

  for (const file of textFiles) {
    it(`has every text, and no stale one, in ${file}`, () => {
      const used = Array.from(manifestText.matchAll(/"%([\w.-]+)%"/g), ([, key = '']) => key);
      const texts = JSON.parse(readText(file)) as Record<string, string>;
      assert.deepEqual(Object.keys(texts).toSorted(), [...new Set(used)].toSorted());
      for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), '', key);
    });
  }

  it('translates what it says', () => {
    const [english, chinese] = textFiles.map((file) => JSON.parse(readText(file)) as Record<string, string>);
    for (const [key, text] of Object.entries(english ?? {})) assert.notEqual(chinese?.[key], text, key);
  });

  it('offers to check files that may hold certificates, and no others', () => {
    assert.deepEqual(Object.keys(manifest.contributes.menus), ['explorer/context', 'editor/context']);
    for (const items of Object.values(manifest.contributes.menus)) {
      assert.deepEqual(
        items.map(({ command }) => command),
        [commandId('checkCertificate')],
      );
      // As VS Code reads it: an expression between slashes, and its flags.
      const [, source = '', flags] = /^resourceExtname =~ \/(.+)\/(\w*)$/.exec(items[0]?.when ?? '') ?? [];
      const pattern = new RegExp(source, flags);
      for (const extension of ['.pem', '.crt', '.cer', '.der', '.p12', '.pfx', '.p7b', '.PEM'])
        assert.match(extension, pattern);
      for (const extension of ['.key', '.csr', '.pem.txt', '.ts', ''])
        assert.doesNotMatch(extension, pattern);
    }
  });

  it('takes no program to run from a workspace that is not trusted', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations, ['mqttWssDoctor.browser']);
    assert.equal(
      manifest.contributes.configuration.properties['mqttWssDoctor.browser']?.scope,
      'machine-overridable',
    );
  });

  it('lets every rule be set, and no other one (else run npx tsx scripts/rule-settings.mjs)', () => {
    const setting = manifest.contributes.configuration.properties['mqttWssDoctor.lint.rules'];
    assert.deepEqual(setting?.properties, ruleProperties());
    for (const [file, locale] of [
      ['package.nls.json', 'en'],
      ['package.nls.zh-cn.json', 'zh-cn'],
    ] as const) {
      const texts = Object.entries(JSON.parse(readText(file)) as Record<string, string>);
      const ofRules = Object.fromEntries(texts.filter(([key]) => key.startsWith('rule.')));
      assert.deepEqual(ofRules, ruleTexts(locale));
    }
  });

  it('starts for nothing but its commands, its restored panel, its pages, and documents that it lints', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onWebviewPanel:mqttWssDoctor.diagnosis',
      'onFileSystem:mqtt-wss-doctor-rules',
      ...lintedLanguageIds.map((id) => `onLanguage:${id}`),
    ]);
  });
});
