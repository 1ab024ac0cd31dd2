import path from 'node:path';
import { build } from 'esbuild';

const folder = path.join(__dirname, '..', '..', '..', '..', 'src', 'browser', 'page');

/** The part of the project's page script that opens bare WebSockets, in the form that `PageScript` installs. */
export async function buildPageSource(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { runSocket } from './runSocket';
        Object.defineProperty(globalThis, 'mqttWssDoctor', { value: { runSocket } });`,
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('The script for the page was not built.');
  return file.text;
}
