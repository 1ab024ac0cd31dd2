// What the licences of the bundled packages ask for: their texts travel with the bundles.
const fs = require('node:fs');
const path = require('node:path');

const rule = `\n${'-'.repeat(80)}\n\n`;

/**
 * Writes the licence texts of all packages that a bundle was made from.
 * @param {string[]} inputs files that went into bundles, relative to the working directory
 * @param {string} file where to write
 */
function writeNotices(inputs, file) {
  const folders = [...new Set(inputs.map(packageFolder))].filter((folder) => folder !== null);
  const notices = folders.map(noticeOf).sort();
  const head = 'MQTT WSS Doctor contains the following software of others.\n';
  fs.writeFileSync(file, [head, ...new Set(notices)].join(rule));
}

/** The folder of the package that a file belongs to; `null` for the project's own. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replaceAll('\\', '/'))?.[0] ?? null;
}

/** Name, version and licence texts of a package; throws where it comes without a licence. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // TypeScript has the notices of its own parts in a file beside its licence.
  const texts = fs
    .readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|copying|notice|thirdpartynotice)/i.test(entry))
    .map((entry) => fs.readFileSync(path.join(folder, entry), 'utf8').replaceAll('\r\n', '\n').trim());
  if (license === undefined && texts.length === 0) throw new Error(`${name} comes without a licence.`);
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

module.exports = { writeNotices };
