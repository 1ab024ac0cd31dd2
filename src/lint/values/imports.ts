import ts from 'typescript';
import { parseScripts } from '../parse/parse';
import { languageOf } from '../text/language';
import { Evaluator } from './evaluator';
import { isMqttJsModule } from './library';
import { unknown } from './make';
import { moveTo } from './moveTo';
import { specifierOf } from './specifier';
import type { Entry, ObjectValue, Value } from './value';

/** What an imported name stands for: mqtt.js, or a constant of a module beside this one. */
export function importedValue(
  evaluator: Evaluator,
  node: ts.ImportClause | ts.NamespaceImport | ts.ImportSpecifier | ts.ImportEqualsDeclaration,
): Value {
  const specifier = specifierOf(node);
  const place = evaluator.place(node);
  if (specifier === null) return unknown(place);
  const imported = importedName(node);
  if (isMqttJsModule(specifier)) {
    const isWhole = imported === '*' || imported === 'default';
    return { ...place, kind: 'library', member: isWhole ? 'module' : imported };
  }
  return foreignValue(evaluator, node, specifier, imported);
}

/** What `require('…')` and `import('…')` give. */
export function requiredValue(evaluator: Evaluator, node: ts.Node, specifier: string): Value {
  const place = evaluator.place(node);
  if (isMqttJsModule(specifier)) return { ...place, kind: 'library', member: 'module' };
  return foreignValue(evaluator, node, specifier, '*');
}

function importedName(
  node: ts.ImportClause | ts.NamespaceImport | ts.ImportSpecifier | ts.ImportEqualsDeclaration,
): string {
  if (ts.isImportClause(node)) return 'default';
  if (ts.isImportSpecifier(node)) return (node.propertyName ?? node.name).text;
  return '*';
}

/** One step into a module beside this one, for its constants; what that module imports is not followed. */
function foreignValue(evaluator: Evaluator, node: ts.Node, specifier: string, imported: string): Value {
  const place = evaluator.place(node);
  const module = evaluator.input.modules(specifier);
  if (module === 'unread') evaluator.unread.add(specifier);
  if (module === null || module === 'unread') return unknown(place);
  const language = languageOf(module.path, null);
  if (language === null) return unknown(place);
  const foreign = new Evaluator({
    scripts: parseScripts(module.text, language, module.path, 'later'),
    markup: null,
    modules: () => null,
    connectionOf: () => null,
  });
  const value = exportedValue(foreign, imported);
  return value === null ? unknown(place) : moveTo(value, place.range, place.node);
}

/** What a module exports under a name; `*` is all of it. */
function exportedValue(foreign: Evaluator, name: string): Value | null {
  const [index] = foreign.indexes;
  if (index === undefined) return null;
  const [statement] = index.source.statements;
  if (
    statement !== undefined &&
    ts.isExpressionStatement(statement) &&
    index.source.fileName.endsWith('.json')
  )
    return foreign.evaluate(statement.expression);
  const moduleExports = commonJsExports(foreign);
  if (name === '*') return moduleExports ?? namespaceOf(foreign);
  if (name === 'default') {
    const assignment = index.exports.find(ts.isExportAssignment);
    return assignment === undefined ? moduleExports : foreign.evaluate(assignment.expression);
  }
  const exported = index.exports
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) =>
      exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements : [],
    )
    .find((element) => element.name.text === name);
  const local = exported === undefined ? name : (exported.propertyName ?? exported.name).text;
  const declaration = index.scopes.get(index.source)?.get(local);
  if (declaration !== undefined) return foreign.evaluate(declaration.name);
  const entry = moduleExports?.kind === 'object' ? moduleExports.entries.get(name) : undefined;
  return entry?.value ?? null;
}

function commonJsExports(foreign: Evaluator): Value | null {
  const assigned = foreign.indexes
    .flatMap(({ propertyAssignments }) => propertyAssignments.get('module') ?? [])
    .filter(({ name }) => name === 'exports');
  const [first] = assigned;
  return first === undefined ? null : foreign.evaluate(first.value);
}

function namespaceOf(foreign: Evaluator): Value | null {
  const [index] = foreign.indexes;
  if (index === undefined) return null;
  const place = foreign.place(index.source);
  const names = [...(index.scopes.get(index.source)?.values() ?? [])];
  const entries = names.map(({ name }): [string, Entry] => [
    name.text,
    { name: name.text, nameRange: place.range, value: foreign.evaluate(name), property: null, certain: true },
  ]);
  const whole: ObjectValue = { ...place, kind: 'object', entries: new Map(entries), open: true };
  return whole;
}
