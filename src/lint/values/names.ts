import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { importedValue } from './imports';
import { choice, unknown } from './make';
import { moveTo } from './moveTo';
import { evaluateParameter } from './parameters';
import { evaluateBindingElement } from './patterns';
import type { Assignment, Declaration } from './syntaxIndex';
import { alternatives, type Value } from './value';
import { withPropertyWrites } from './writes';
import { typedClient } from './types';

/** What a name stands for, through its declaration and the assignments to it. */
export function evaluateName(evaluator: Evaluator, name: ts.Identifier): Value {
  const place = evaluator.place(name);
  if (name.text === 'undefined') return { ...place, kind: 'undefined' };
  const declaration = evaluator.declarationOf(name);
  if (declaration === null) return evaluateGlobal(evaluator, name);
  const value = evaluateDeclaration(evaluator, declaration);
  return value.here ? value : moveTo(value, place.range, name);
}

/** What a declared name may be. */
export function evaluateDeclaration(evaluator: Evaluator, declaration: Declaration): Value {
  const { name, node } = declaration;
  if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) return evaluator.evaluate(node);
  const initial = initialValue(evaluator, declaration);
  const assigned = assignmentsTo(evaluator, name).map(({ value }) => evaluator.evaluate(value));
  const place = evaluator.place(name);
  // `let client` and `let client = null` are only there to be assigned.
  const useful = alternatives(initial).filter(
    ({ kind }) => assigned.length === 0 || (kind !== 'null' && kind !== 'undefined'),
  );
  const value = withPropertyWrites(evaluator, name, choice(place, [...useful, ...assigned]));
  const isClient = alternatives(value).some(({ kind }) => kind === 'client');
  return (isClient ? null : typedClient(evaluator, node)) ?? value;
}

function initialValue(evaluator: Evaluator, { name, node }: Declaration): Value {
  const place = evaluator.place(name);
  if (ts.isVariableDeclaration(node)) {
    if (node.initializer !== undefined) return evaluator.evaluate(node.initializer);
    const isLoop = ts.isForOfStatement(node.parent.parent) || ts.isForInStatement(node.parent.parent);
    if (isAmbient(node)) return evaluateGlobal(evaluator, name);
    return isLoop || ts.isCatchClause(node.parent) ? unknown(place) : { ...place, kind: 'undefined' };
  }
  if (ts.isParameter(node)) return evaluateParameter(evaluator, node);
  if (ts.isBindingElement(node)) return evaluateBindingElement(evaluator, node);
  if (ts.isEnumDeclaration(node)) return enumObject(evaluator, node);
  if (ts.isImportClause(node) || ts.isNamespaceImport(node) || ts.isImportSpecifier(node))
    return importedValue(evaluator, node);
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return importedValue(evaluator, node);
  return unknown(place);
}

function isAmbient(node: ts.VariableDeclaration): boolean {
  const statement = node.parent.parent;
  return (
    ts.isVariableStatement(statement) &&
    (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
  );
}

function enumObject(evaluator: Evaluator, node: ts.EnumDeclaration): Value {
  const entries = node.members.flatMap((member) => {
    if (
      member.initializer === undefined ||
      !(ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))
    )
      return [];
    const { range: nameRange } = evaluator.place(member.name);
    const { text: name } = member.name;
    return [
      [
        name,
        { name, nameRange, value: evaluator.evaluate(member.initializer), property: null, certain: true },
      ],
    ] as const;
  });
  return { ...evaluator.place(node), kind: 'object', entries: new Map(entries), open: true };
}

/** Assignments to the very variable that `name` declares, in all scripts of the document. */
function assignmentsTo(evaluator: Evaluator, name: ts.Identifier): Assignment[] {
  return evaluator.indexes
    .flatMap(({ assignments }) => assignments.get(name.text) ?? [])
    .filter(({ target }) => ts.isIdentifier(target) && evaluator.declarationOf(target)?.name === name);
}

function evaluateGlobal(evaluator: Evaluator, name: ts.Identifier): Value {
  const place = evaluator.place(name);
  const assigned = evaluator.indexes
    .flatMap(({ assignments }) => assignments.get(name.text) ?? [])
    .filter(({ target }) => ts.isIdentifier(target) && evaluator.declarationOf(target) === null);
  if (assigned.length > 0)
    return choice(
      place,
      assigned.map(({ value }) => evaluator.evaluate(value)),
    );
  return name.text === 'mqtt' && evaluator.hasLibraryGlobal()
    ? { ...place, kind: 'library', member: 'module' }
    : unknown(place);
}
