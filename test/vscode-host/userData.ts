import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Settings = Record<string, unknown>;

/** Keeps the workbench still: nothing asks, opens or saves by itself. */
const quietSettings: Settings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
};

const settingsFile = (userDataDir: string): string => path.join(userDataDir, 'User', 'settings.json');

/** Adds user settings to those of a user data folder, which may be new. VS Code reads them when it starts. */
export function changeSettings(userDataDir: string, settings: Settings): void {
  const file = settingsFile(userDataDir);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...readSettings(file), ...settings }, null, 2));
}

function readSettings(file: string): object {
  try {
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof settings === 'object' && settings !== null ? settings : {};
  } catch {
    return {};
  }
}

/**
 * Makes a display language available. A workbench in a browser takes `--locale` only for a language that a language
 * pack has registered in this file; with an empty pack its own texts stay English, while `vscode.env.language`, the
 * manifest's texts and `vscode.l10n` of extensions follow.
 */
export function registerLanguage(userDataDir: string, language: string): void {
  mkdirSync(userDataDir, { recursive: true });
  const translations = path.join(userDataDir, `${language}.i18n.json`);
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: language,
    label: language,
    extensions: [{ extensionIdentifier: { id: `tests.language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(path.join(userDataDir, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
