import ts from 'typescript';
import type { FileModel } from '../model/file';
import type { MqttImport } from '../model/import';
import type { Edit } from '../problem';
import { behindLineBreak, isBlank, lineEnd, lineStart } from '../repairs/lines';
import { isMarkup } from '../text/language';
import { isFree, isNeverShadowed, usesOf } from './uses';

/** Names for the default export, the one that everybody uses first. */
const localNames = ['mqtt', 'mqttjs', 'mqttLibrary'];

interface Default {
  local: string;
  /** `own`: the clause itself has it; `other`: another import of the same module; `new`: it has to be written. */
  place: 'own' | 'other' | 'new';
}

/**
 * The edits that make an import take the default export in place of names or of the namespace, and the code use it:
 * `connect(…)` becomes `mqtt.connect(…)`. `null` where that cannot be done by edits of this script alone.
 */
export function defaultImportEdits(file: FileModel, imported: MqttImport): readonly Edit[] | null {
  const { node, script } = imported;
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  const bindings = clause?.namedBindings;
  if (clause === undefined || bindings === undefined || hasComment(clause)) return null;
  if (ts.isNamespaceImport(bindings)) return namespaceEdits(clause, bindings);
  const own = defaultFor(file, imported, clause, bindings);
  if (own === null) return null;
  const isTyped = script.block.language === 'ts' || script.block.language === 'tsx';
  const kept: string[] = [];
  const edits: Edit[] = [];
  for (const element of bindings.elements) {
    if (element.isTypeOnly || importedName(element) === 'default') {
      kept.push(element.getText());
      continue;
    }
    if (isSeenElsewhere(file, imported, element.name.text)) return null;
    const { values, types } = usesOf(script.source, element.name);
    const isErased = isTyped && values.length === 0;
    if (isErased || types.length > 0) kept.push(isErased ? element.getText() : `type ${element.getText()}`);
    for (const use of values) {
      const edit = qualified(use, `${own.local}.${importedName(element)}`);
      if (edit === null) return null;
      edits.push(edit);
    }
  }
  return [clauseEdit(file.text, clause, own, kept), ...edits];
}

/** `import * as mqtt` becomes `import mqtt`, where only its members are used. */
function namespaceEdits(clause: ts.ImportClause, bindings: ts.NamespaceImport): readonly Edit[] | null {
  const { values } = usesOf(clause.getSourceFile(), bindings.name);
  const areMembers = values.every(
    ({ parent }) => ts.isPropertyAccessExpression(parent) && parent.name.text !== 'default',
  );
  if (clause.name !== undefined || !areMembers) return null;
  return [{ start: bindings.getStart(), end: bindings.end, text: bindings.name.text }];
}

function defaultFor(
  file: FileModel,
  { script, specifier, node }: MqttImport,
  clause: ts.ImportClause,
  bindings: ts.NamedImports,
): Default | null {
  const { source } = script;
  const named = bindings.elements.find(
    (element) => importedName(element) === 'default' && !element.isTypeOnly,
  );
  const own = clause.name ?? named?.name;
  const others = file.imports.filter(
    (other) =>
      other.script === script && other.specifier === specifier && other.node !== node && !other.typeOnly,
  );
  const existing = own?.text ?? others.find((other) => other.default !== null)?.default?.local;
  if (existing !== undefined)
    return isNeverShadowed(source, existing)
      ? { local: existing, place: own === undefined ? 'other' : 'own' }
      : null;
  const local = localNames.find((name) => isFree(source, name));
  return local === undefined ? null : { local, place: 'new' };
}

function clauseEdit(text: string, clause: ts.ImportClause, own: Default, kept: readonly string[]): Edit {
  const names = kept.length === 0 ? [] : [`{ ${kept.join(', ')} }`];
  const first = own.place === 'new' ? own.local : clause.name?.text;
  const parts = [...(first === undefined ? [] : [first]), ...names];
  if (parts.length > 0) return { start: clause.getStart(), end: clause.end, text: parts.join(', ') };
  const { parent } = clause;
  const lines = { start: lineStart(text, parent.getStart()), end: lineEnd(text, parent.end) };
  const isAlone =
    isBlank(text, { ...lines, end: parent.getStart() }) && isBlank(text, { ...lines, start: parent.end });
  return isAlone
    ? { start: lines.start, end: behindLineBreak(text, lines.end), text: '' }
    : { start: parent.getStart(), end: parent.end, text: '' };
}

function qualified(use: ts.Identifier, name: string): Edit | null {
  const { parent } = use;
  if (ts.isExportSpecifier(parent)) return null;
  if (ts.isShorthandPropertyAssignment(parent)) return { start: use.end, end: use.end, text: `: ${name}` };
  return { start: use.getStart(), end: use.end, text: name };
}

function importedName(element: ts.ImportSpecifier): string {
  return (element.propertyName ?? element.name).text;
}

/** Templates and other scripts of a component see the names of a script, too. */
function isSeenElsewhere({ text, language }: FileModel, { script }: MqttImport, name: string): boolean {
  if (!isMarkup(language)) return false;
  const { start, end } = script.block;
  const word = new RegExp(String.raw`(?<![\w$.-])${name.replaceAll('$', '\\$')}(?![\w$-])`);
  return word.test(text.slice(0, start)) || word.test(text.slice(end));
}

function hasComment(node: ts.Node): boolean {
  return /\/[/*]/.test(node.getText());
}
