import assert from 'node:assert/strict';
import { type FindContext, findBrowsers } from '../../../src/browser/find';

/** A machine on which only the given files are programs. */
function machine(platform: NodeJS.Platform, files: string[], env: NodeJS.ProcessEnv = {}): FindContext {
  return { platform, env, home: '/home/me', isExecutable: (file) => files.includes(file) };
}

describe('findBrowsers', () => {
  it('finds nothing where nothing is', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      assert.deepEqual(findBrowsers(machine(platform, [])), []);
    }
  });

  it('prefers Chrome to Edge to Chromium on Linux', () => {
    const files = ['/usr/bin/chromium', '/usr/bin/microsoft-edge', '/opt/google/chrome/chrome'];
    assert.deepEqual(findBrowsers(machine('linux', files)), [
      { path: '/opt/google/chrome/chrome', kind: 'chrome' },
      { path: '/usr/bin/microsoft-edge', kind: 'edge' },
      { path: '/usr/bin/chromium', kind: 'chromium' },
    ]);
  });

  it('looks into every folder of PATH, its order first', () => {
    const files = ['/a/chromium', '/b/chromium', '/usr/bin/chromium'];
    const found = findBrowsers(machine('linux', files, { PATH: '/b::/a' }));
    assert.deepEqual(
      found.map(({ path }) => path),
      ['/b/chromium', '/a/chromium', '/usr/bin/chromium'],
    );
  });

  it('names each file once', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/usr/bin/chromium' };
    assert.deepEqual(findBrowsers(machine('linux', ['/usr/bin/chromium'], env)), [
      { path: '/usr/bin/chromium', kind: 'chromium' },
    ]);
  });

  it('takes what the environment names before all others, if it is a program', () => {
    const files = ['/opt/mine', '/usr/bin/google-chrome'];
    const [first] = findBrowsers(machine('linux', files, { CHROME_PATH: '/opt/mine' }));
    assert.deepEqual(first, { path: '/opt/mine', kind: 'chrome' });
    const [other] = findBrowsers(machine('linux', files, { CHROME_PATH: '/gone' }));
    assert.equal(other?.path, '/usr/bin/google-chrome');
  });

  it('finds a snap last', () => {
    const files = ['/snap/bin/chromium', '/usr/bin/chromium'];
    const found = findBrowsers(machine('linux', files, { PATH: '/usr/bin' }));
    assert.equal(found.at(-1)?.path, '/snap/bin/chromium');
  });

  it("finds applications of macOS, the system's before the user's", () => {
    const program = 'Google Chrome.app/Contents/MacOS/Google Chrome';
    const files = [`/home/me/Applications/${program}`, `/Applications/${program}`];
    assert.deepEqual(findBrowsers(machine('darwin', files)), [
      { path: `/Applications/${program}`, kind: 'chrome' },
      { path: `/home/me/Applications/${program}`, kind: 'chrome' },
    ]);
  });

  it('finds programs of Windows below its folders for them', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
    };
    assert.deepEqual(findBrowsers(machine('win32', [edge, chrome], env)), [
      { path: chrome, kind: 'chrome' },
      { path: edge, kind: 'edge' },
    ]);
    assert.deepEqual(findBrowsers(machine('win32', [edge, chrome])), []);
  });
});
