import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import type { MqttVersion } from '../input';
import type { FileModel } from '../model/file';
import { missingVersion } from '../package/cdn';
import type { Finding, Repair } from '../problem';
import { defineRule } from '../rule';
import type { Range } from '../text/range';

export const cdnUnpinned = defineRule({
  meta: {
    id: 'cdn-unpinned',
    levels: { browser: 'info', node: 'off', unknown: 'off' },
    fixable: true,
    catalogue: [],
    citation: page('UNPKG', 'URL format', 'https://unpkg.com/'),
    title: () => l10n.t('mqtt.js from a CDN without a version'),
  },
  check: (file) => [
    ...(file.markup?.scripts ?? []).flatMap(({ srcRange, range }) =>
      // The checksum is that of one version.
      finding(file, srcRange, /\sintegrity\s*=/i.test(file.text.slice(range.start, range.end))),
    ),
    ...file.imports.flatMap(({ specifierRange }) => finding(file, specifierRange, false)),
  ],
});

function finding(file: FileModel, range: Range, hasChecksum: boolean): Finding[] {
  const missing = missingVersion(file.text.slice(range.start, range.end));
  if (missing === null) return [];
  const version = pinned(file.project.mqtt);
  const edit = { start: range.start + missing.start, end: range.start + missing.end, text: `@${version}` };
  const repair: Repair = { title: l10n.t('Pin mqtt to version {0}', version), edits: [edit], safe: false };
  return [
    {
      range,
      message: l10n.t(
        'Without a version, the CDN serves the newest mqtt.js: the page changes by itself, and may break, when one is published.',
      ),
      repairs: hasChecksum ? [] : [repair],
    },
  ];
}

/** The version that the project has installed, else the major that it allows, else the present one. */
function pinned(version: MqttVersion | null): string {
  if (version === null) return '5';
  const { major, minor, patch, source } = version;
  return source === 'installed' ? `${major}.${minor}.${patch}` : `${major}`;
}
