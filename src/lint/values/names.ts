import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { importedValue } from './imports';
import { choice, unknown } from './make';
import { propertyOf } from './members';
import { moveTo } from './moveTo';
import { evaluateParameter } from './parameters';
import type { Assignment, Declaration } from './syntaxIndex';
import { alternatives, type ObjectValue, type Value } from './value';
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

/** `const { a, b: { c }, d = 1, ...rest } = value` and `const [a] = value`. */
function evaluateBindingElement(evaluator: Evaluator, element: ts.BindingElement): Value {
  const pattern = element.parent;
  const owner = pattern.parent;
  const whole = ts.isBindingElement(owner)
    ? evaluateBindingElement(evaluator, owner)
    : ts.isParameter(owner)
      ? evaluateParameter(evaluator, owner)
      : owner.initializer === undefined
        ? unknown(evaluator.place(element))
        : evaluator.evaluate(owner.initializer);
  const value = ts.isArrayBindingPattern(pattern)
    ? elementAt(evaluator, whole, pattern.elements.indexOf(element), element)
    : propertyFor(evaluator, whole, element, pattern);
  if (element.initializer === undefined) return value;
  const fallback = evaluator.evaluate(element.initializer);
  const given = alternatives(value).filter(({ kind }) => kind !== 'undefined');
  return given.length === alternatives(value).length && given.every(({ kind }) => kind !== 'unknown')
    ? value
    : choice(evaluator.place(element), [...given, fallback]);
}

function propertyFor(
  evaluator: Evaluator,
  whole: Value,
  element: ts.BindingElement,
  pattern: ts.ObjectBindingPattern,
): Value {
  const place = evaluator.place(element.name);
  if (element.dotDotDotToken !== undefined) {
    const taken = pattern.elements.map((other) => bindingKey(other));
    return choice(
      place,
      alternatives(whole).map((value) => (value.kind === 'object' ? without(value, taken) : unknown(place))),
    );
  }
  const key = bindingKey(element);
  return key === null ? unknown(place) : propertyOf(evaluator, whole, key, element);
}

function bindingKey(element: ts.BindingElement): string | null {
  const key = element.propertyName ?? element.name;
  return ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : null;
}

function without(value: ObjectValue, names: readonly (string | null)[]): ObjectValue {
  return { ...value, entries: new Map([...value.entries].filter(([name]) => !names.includes(name))) };
}

function elementAt(evaluator: Evaluator, whole: Value, at: number, node: ts.Node): Value {
  const place = evaluator.place(node);
  return choice(
    place,
    alternatives(whole).map((value) =>
      value.kind === 'array' && !value.open ? (value.elements[at] ?? unknown(place)) : unknown(place),
    ),
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
