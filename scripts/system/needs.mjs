import { existsSync } from 'node:fs';
import { canShowWindows, findBrowser, findFirefox, findProgram } from '../programs.mjs';

/**
 * A program from outside that the project runs.
 * @typedef {object} Need
 * @property {string} name as people call it
 * @property {string} [debianPackage] where Debian has it
 * @property {true} [debianOnly] Ubuntu has no such package, or one that only fetches a snap
 * @property {() => boolean | Promise<boolean>} isThere
 */

/** The npm package with VS Code's server brings its own Node for this platform only; elsewhere it takes this Node. */
const runsVscodeServer =
  (process.platform === 'linux' && process.arch === 'x64') || process.versions.node.startsWith('24.');

/** As Debian names them on both of its usual architectures, and as other systems do. */
const libraryFolders = ['lib/x86_64-linux-gnu', 'lib/aarch64-linux-gnu', 'lib64', 'lib'];

export const needs = {
  browser: {
    name: 'Chrome, Edge or Chromium',
    debianPackage: 'chromium',
    debianOnly: true,
    isThere: async () => (await findBrowser()) !== undefined,
  },
  firefox: {
    name: 'Firefox',
    debianPackage: 'firefox-esr',
    debianOnly: true,
    isThere: () => findFirefox() !== undefined,
  },
  mosquitto: onPath('mosquitto', 'mosquitto'),
  nginx: onPath('nginx', 'nginx'),
  certutil: onPath('certutil', 'libnss3-tools'),
  rootsModule: {
    name: 'p11-kit-trust',
    debianPackage: 'p11-kit-modules',
    isThere: () => libraryFolders.some((folder) => existsSync(`/usr/${folder}/pkcs11/p11-kit-trust.so`)),
  },
  chineseFont: {
    name: 'a font with Chinese characters',
    debianPackage: 'fonts-noto-cjk',
    isThere: () => process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto'),
  },
  otherNodes: {
    name: 'Node 20, 22 and 24 out of the npm registry (64-bit Intel Linux)',
    isThere: () => process.platform === 'linux' && process.arch === 'x64',
  },
  vscodeServer: {
    name: 'a Node that runs the VS Code server',
    isThere: () => runsVscodeServer,
  },
  vscode: {
    name: 'VS Code',
    isThere: async () =>
      Boolean(process.env.VSCODE_EXECUTABLE) ||
      canShowWindows() ||
      (runsVscodeServer && (await findBrowser()) !== undefined),
  },
};

/**
 * @param {Need[]} wanted
 * @returns {Promise<Need[]>} those that this machine lacks
 */
export async function missing(wanted) {
  const present = await Promise.all(wanted.map((need) => need.isThere()));
  return wanted.filter((_need, index) => !present[index]);
}

function onPath(program, debianPackage) {
  return { name: program, debianPackage, isThere: () => findProgram(program) !== undefined };
}
