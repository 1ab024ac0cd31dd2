import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { importedValue } from './imports';
import { choice, unknown } from './make';
import { moveTo } from './moveTo';
import { evaluateParameter } from './parameters';
import { anyElementOf, evaluateBindingElement } from './patterns';
import type { Assignment, Declaration } from './syntaxIndex';
import { alternatives, type Value } from './value';
import { withPropertyWrites } from './writes';
import { withAdditions } from './additions';
import { reaching } from './reaching';
import { isRewrite } from './rewrites';
import { typedClient } from './types';

/** What a name stands for, through its declaration and the assignments to it. */
export function evaluateName(evaluator: Evaluator, name: ts.Identifier): Value {
  const place = evaluator.place(name);
  if (name.text === 'undefined') return { ...place, kind: 'undefined' };
  const declaration = evaluator.declarationOf(name);
  if (declaration === null) return evaluateGlobal(evaluator, name);
  const value =
    declaration.name === name || isVariable(evaluator, declaration)
      ? valueAt(evaluator, declaration, name)
      : // Through the declaring name, so that it is worked out once.
        evaluator.evaluate(declaration.name);
  return value.here ? value : moveTo(value, place.range, name);
}

function isVariable(evaluator: Evaluator, { name }: Declaration): boolean {
  return evaluator.indexes.some(({ assignments }) => assignments.has(name.text));
}

/** What a declared name may be where it is used. */
function valueAt(evaluator: Evaluator, declaration: Declaration, use: ts.Identifier): Value {
  const { name, node } = declaration;
  if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) return evaluator.evaluate(node);
  const assigned = assignedAt(evaluator, declaration, use);
  const value = withPropertyWrites(evaluator, name, assigned);
  const isClient = alternatives(value).some(({ kind }) => kind === 'client');
  return (isClient ? null : typedClient(evaluator, node)) ?? value;
}

function assignedAt(evaluator: Evaluator, declaration: Declaration, use: ts.Identifier): Value {
  const { name } = declaration;
  const place = evaluator.place(name);
  const all = assignmentsTo(evaluator, name);
  if (all.length > 0 && all.every(({ operator }) => operator === ts.SyntaxKind.PlusEqualsToken))
    return withAdditions(evaluator, name, initialValue(evaluator, declaration), all);
  const { assignments, isInitial } = reaching(name, all, use);
  if (!isInitial)
    return choice(
      place,
      assignments.map(({ value }) => evaluator.evaluate(value)),
    );
  // `if (url.startsWith('mqtt:')) url = 'wss:…'`: what it was at first is not what it is used as.
  const isRewritten = assignments.some((assignment) => isRewrite(assignment, name.text));
  const initial = isRewritten ? unknown(place) : initialValue(evaluator, declaration);
  // `let client` and `let client = null` are only there to be assigned.
  const useful = alternatives(initial).filter(
    ({ kind }) => assignments.length === 0 || (kind !== 'null' && kind !== 'undefined'),
  );
  return choice(place, [...useful, ...assignments.map(({ value }) => evaluator.evaluate(value))]);
}

function initialValue(evaluator: Evaluator, { name, node }: Declaration): Value {
  const place = evaluator.place(name);
  if (ts.isVariableDeclaration(node)) {
    if (node.initializer !== undefined) return evaluator.evaluate(node.initializer);
    const loop = node.parent.parent;
    if (ts.isForOfStatement(loop)) return anyElementOf(evaluator, loop.expression, name);
    if (isAmbient(node)) return evaluateGlobal(evaluator, name);
    const isGiven = ts.isForInStatement(loop) || ts.isCatchClause(node.parent);
    return isGiven ? unknown(place) : { ...place, kind: 'undefined' };
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
