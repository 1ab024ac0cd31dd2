import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import plugin from 'mqtt-wss-doctor/eslint';
import tseslint from 'typescript-eslint';
import * as vueParser from 'vue-eslint-parser';

/** A page's code with an error, two warnings, an info and a hint; the first warning has a safe repair. */
export const badCode = `import mqtt from 'mqtt';

const options = { rejectUnauthorized: false, keepalive: 70000, clientId: 'page' };
const client = mqtt.connect('wss://broker.hivemq.com:8884/mqtt', options);
const other = mqtt.connect('ws://broker.example.com:8083/mqtt', { keepalive: 30 });
document.title = String(client) + String(other);
`;

export interface LintTextOptions {
  filePath?: string;
  /** Options of the rule. */
  rule?: object;
  fix?: boolean;
  config?: Linter.Config[];
}

/** What ESLint itself reports of a text with the plugin's recommended configuration. */
export async function lintText(text: string, options: LintTextOptions = {}): Promise<ESLint.LintResult> {
  const { filePath = 'page.ts', rule = {}, fix = false, config = [] } = options;
  // Not in here: the linter leaves open where the code of a test runs.
  const folder = mkdtempSync(join(tmpdir(), 'mqtt-wss-doctor-eslint-'));
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    fix,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      {
        files: ['**/*.vue'],
        languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
      },
      plugin.configs.recommended,
      { rules: { 'mqtt-wss-doctor/mqtt': ['error', rule] } },
      ...config,
    ],
  });
  try {
    const [result] = await eslint.lintText(text, { filePath: join(folder, filePath) });
    if (result === undefined) throw new Error(`ESLint does not lint ${filePath}.`);
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The ids of the linter's rules at the end of messages, in order. */
export function idsIn(messages: readonly { message: string }[]): string[] {
  return messages.map(({ message }) => /\[([a-z-]+)\]$/.exec(message)?.[1] ?? message);
}
