import path from 'node:path';

export type BrowserKind = 'chrome' | 'edge' | 'chromium';

/** Where a browser may be: a file, or a command in a folder of `PATH`. */
export type BrowserPlace = { kind: BrowserKind } & ({ file: string } | { command: string });

export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** The user's own folder. */
  home: string;
}

/** Programs that the user names, as chrome-launcher and Puppeteer read them. */
export function namedByEnvironment(env: NodeJS.ProcessEnv): BrowserPlace[] {
  const chrome = env['CHROME_PATH'];
  const chromium = env['CHROMIUM_PATH'];
  return [
    ...(chrome ? [{ kind: 'chrome' as const, file: chrome }] : []),
    ...(chromium ? [{ kind: 'chromium' as const, file: chromium }] : []),
  ];
}

/** The usual places of each platform, the preferred first (after chrome-launcher's `chrome-finder.ts`, with Edge). */
export function placesOf(machine: Machine): BrowserPlace[] {
  switch (machine.platform) {
    case 'win32':
      return windowsPlaces(machine.env);
    case 'darwin':
      return macPlaces(machine.home);
    default:
      return linuxPlaces;
  }
}

/** A snap comes last: it cannot read a profile in the system's folder for temporary files. */
const linuxPlaces: BrowserPlace[] = [
  { kind: 'chrome', command: 'google-chrome-stable' },
  { kind: 'chrome', command: 'google-chrome' },
  { kind: 'chrome', file: '/opt/google/chrome/chrome' },
  { kind: 'edge', command: 'microsoft-edge-stable' },
  { kind: 'edge', command: 'microsoft-edge' },
  { kind: 'edge', file: '/opt/microsoft/msedge/msedge' },
  { kind: 'chromium', command: 'chromium' },
  { kind: 'chromium', command: 'chromium-browser' },
  { kind: 'chromium', file: '/snap/bin/chromium' },
];

function macPlaces(home: string): BrowserPlace[] {
  return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder): BrowserPlace[] => [
    { kind: 'chrome', file: macProgram(folder, 'Google Chrome') },
    { kind: 'edge', file: macProgram(folder, 'Microsoft Edge') },
    { kind: 'chromium', file: macProgram(folder, 'Chromium') },
    { kind: 'chrome', file: macProgram(folder, 'Google Chrome Canary') },
  ]);
}

function macProgram(folder: string, name: string): string {
  return path.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name);
}

function windowsPlaces(env: NodeJS.ProcessEnv): BrowserPlace[] {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (root): root is string => root !== undefined && root !== '',
  );
  const programs: [BrowserKind, string][] = [
    ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['chromium', 'Chromium\\Application\\chrome.exe'],
    ['chrome', 'Google\\Chrome SxS\\Application\\chrome.exe'],
  ];
  return programs.flatMap(([kind, program]) =>
    roots.map((root) => ({ kind, file: path.win32.join(root, program) })),
  );
}
