import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import type { MqttVersion } from '../input';
import type { FileModel } from '../model/file';
import type { MqttImport } from '../model/import';
import { packageImportRepair } from '../package/packageImport';
import { exportsNothing, isMissing } from '../package/entries';
import type { Finding } from '../problem';
import { defineRule } from '../rule';

export const distImport = defineRule({
  meta: {
    id: 'dist-import',
    levels: { browser: 'info', node: 'info', unknown: 'info' },
    fixable: true,
    catalogue: ['H03', 'H04', 'H06'],
    citation: mqttJs('package.json', 'exports'),
    title: () => l10n.t('A file of the mqtt package in place of the package'),
  },
  check: (file) => file.imports.filter(({ typeOnly }) => !typeOnly).flatMap((each) => findingOf(file, each)),
});

function findingOf(file: FileModel, imported: MqttImport): Finding[] {
  const name = /^mqtt\/dist\/([\w.-]+)$/.exec(imported.specifier)?.[1];
  if (name === undefined) return [];
  const version = file.project.mqtt;
  const range = imported.specifierRange;
  const repairs = packageImportRepair(file, imported);
  if (isMissing(version, name))
    return [{ range, level: 'error', message: missingMessage(version, name), repairs }];
  return [{ range, message: exportsNothing(version, name) ? emptyMessage(name) : generalMessage(), repairs }];
}

function missingMessage(version: MqttVersion | null, name: string): string {
  const { major = 5, minor = 0, patch = 0, source = 'range' } = version ?? {};
  const release = source === 'range' ? `${major}` : `${major}.${minor}.${patch}`;
  return l10n.t('mqtt {0} has no dist/{1} for imports: neither bundlers nor Node find it.', release, name);
}

function emptyMessage(name: string): string {
  return l10n.t(
    'From mqtt 5.2 on, dist/{0} is a script for pages that exports nothing: bundles get an empty module. Import mqtt, which gives browsers their build.',
    name,
  );
}

function generalMessage(): string {
  return l10n.t(
    'Files below dist change between versions of mqtt. From 5.3 on, importing mqtt gives browsers their build.',
  );
}
