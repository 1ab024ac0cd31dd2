import { getL10nJson } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Every text that the code passes to `l10n.t`, as the key that a translation has. */
export async function textsInCode(): Promise<string[]> {
  const files = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const found = await getL10nJson(
    files.map((file) => ({ extension: extname(file), contents: readFileSync(file, 'utf8') })),
  );
  return Object.keys(found).sort();
}

/** The translations of one language, by key. */
export function translations(language: string): Record<string, string> {
  const file = join(root, 'l10n', `bundle.l10n.${language}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}
