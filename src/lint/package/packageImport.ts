import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import type { FileModel } from '../model/file';
import type { MqttImport } from '../model/import';
import type { Edit, Repair } from '../problem';
import { defaultImportEdits } from './defaultImport';
import { hasDefaultOnly } from './entries';

/** The repair that imports `mqtt` in place of a file of it; none where that would not work. */
export function packageImportRepair(file: FileModel, imported: MqttImport): readonly Repair[] {
  const { context, project } = file;
  const specifier: Edit = { ...imported.specifierRange, text: 'mqtt' };
  const title = l10n.t('Import mqtt itself');
  const isKnown = project.mqtt?.source === 'installed';
  // Node takes the whole package in any way.
  if (context.where === 'node') return [{ title, edits: [specifier], safe: isKnown }];
  if (!hasDefaultOnly(project.mqtt)) return [];
  const rest = takesDefault(imported)
    ? []
    : imported.form === 'import'
      ? defaultImportEdits(file, imported)
      : null;
  return rest === null ? [] : [{ title, edits: [specifier, ...rest], safe: isKnown }];
}

/** Whether nothing but the default export is used, the only one that bundlers get by `import`; by `require` they get none. */
function takesDefault({ form, node, named, namespace, default: own }: MqttImport): boolean {
  if (form === 'import') return own !== null && named.length === 0 && namespace === null;
  return form === 'dynamic' && takesDefaultOf(node);
}

/** `const { default: mqtt } = await import('…')` and `(await import('…')).default`. */
function takesDefaultOf(node: ts.Node): boolean {
  let { parent } = node;
  while (ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) ({ parent } = parent);
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'default';
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return false;
  return parent.name.elements.every(({ propertyName }) => propertyName?.getText() === 'default');
}
