import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { page } from '../../core/citations';
import type { FileModel } from '../model/file';
import type { MqttImport } from '../model/import';
import { defaultImportEdits } from '../package/defaultImport';
import { hasDefaultOnly } from '../package/entries';
import { parseErrors } from '../parse/parseErrors';
import { usesOf } from '../package/uses';
import type { Finding, Repair } from '../problem';
import { defineRule } from '../rule';

export const namedImportEsm = defineRule({
  meta: {
    id: 'named-import-esm',
    levels: { browser: 'error', node: 'off', unknown: 'off' },
    fixable: true,
    catalogue: ['H03', 'H04'],
    citation: page('MQTT.js', 'issue 2022', 'https://github.com/mqttjs/MQTT.js/issues/2022'),
    title: () => l10n.t('Names that the browser build of mqtt.js does not export'),
  },
  check: (file) =>
    file.imports.filter((each) => isBrowserModule(file, each)).flatMap((each) => findingsIn(file, each)),
});

/** The module with nothing but a default export: what `mqtt` means to bundlers, and `mqtt.esm` in any other way. */
function isBrowserModule(file: FileModel, { specifier, form, typeOnly, script }: MqttImport): boolean {
  if (form !== 'import' || typeOnly) return false;
  const isFrontmatter = file.language === 'astro' && /^\s*---$/.test(file.text.slice(0, script.block.start));
  if (isFrontmatter) return false;
  if (/\/mqtt\.esm(?:\.js)?$/.test(specifier)) return true;
  return specifier === 'mqtt' && hasDefaultOnly(file.project.mqtt);
}

function findingsIn(file: FileModel, imported: MqttImport): Finding[] {
  const { node, script } = imported;
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  if (bindings === undefined || (bindings.flags & ts.NodeFlags.ThisNodeHasError) !== 0) return [];
  if (ts.isNamespaceImport(bindings)) return namespaceFinding(file, imported, bindings);
  // TypeScript drops names that are only used in types.
  const isErasing = script.block.language === 'ts' || script.block.language === 'tsx';
  const missing = bindings.elements.filter((element) => {
    const isValue = !element.isTypeOnly && (element.propertyName ?? element.name).text !== 'default';
    return isValue && !(isErasing && !isUsed(script.source, element.name));
  });
  const repairs = missing.length === 0 ? [] : repairsOf(file, imported);
  return missing.map(({ propertyName, name }) => ({
    range: { start: (propertyName ?? name).getStart(), end: (propertyName ?? name).end },
    message: l10n.t(
      'The build of mqtt.js for browsers exports nothing but a default: bundlers find no {0}. Import mqtt and write mqtt.{0}.',
      (propertyName ?? name).text,
    ),
    repairs,
  }));
}

/** In broken code, annotations may be read as values. */
function isUsed(source: ts.SourceFile, name: ts.Identifier): boolean {
  const { values } = usesOf(source, name);
  if (parseErrors(source).length === 0) return values.length > 0;
  return values.some(({ parent }) => ts.isCallExpression(parent) || ts.isNewExpression(parent));
}

function namespaceFinding(file: FileModel, imported: MqttImport, { name }: ts.NamespaceImport): Finding[] {
  const isEmpty = usesOf(imported.script.source, name).values.some(({ parent }) => {
    if (ts.isPropertyAccessExpression(parent)) return parent.name.text !== 'default';
    return (
      ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name) && !takesDefault(parent.name)
    );
  });
  if (!isEmpty) return [];
  return [
    {
      range: { start: name.getStart(), end: name.end },
      level: 'warning',
      message: l10n.t(
        'The build of mqtt.js for browsers exports nothing but a default: in bundles, this namespace has no connect.',
      ),
      repairs: repairsOf(file, imported),
    },
  ];
}

function takesDefault(pattern: ts.ObjectBindingPattern): boolean {
  return pattern.elements.some(({ propertyName }) => propertyName?.getText() === 'default');
}

function repairsOf(file: FileModel, imported: MqttImport): Repair[] {
  const edits = defaultImportEdits(file, imported);
  return edits === null ? [] : [{ title: l10n.t('Use the default export'), edits, safe: true }];
}
