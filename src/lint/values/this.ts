import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import { propertyOf } from './members';
import { typedClient } from './types';
import { returnedBy } from './returns';
import { propsObject } from './vueProps';
import { alternatives, type Value } from './value';
import { writesTo } from './writes';

/** `this.name`: a class's field or method, or what a component's options (as Vue's `data`) put there. */
export function memberOfThis(
  evaluator: Evaluator,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  key: string,
): Value {
  const place = evaluator.place(node);
  const owner = ownerOf(node);
  const declared = owner === null ? [] : declaredIn(evaluator, owner, key, node);
  const home = owner ?? node.getSourceFile();
  const assigned = writesTo(evaluator, ['this'], (base) => (ownerOf(base) ?? base.getSourceFile()) === home)
    .filter(({ name }) => name === key)
    .map(({ value }) => value);
  const useful = declared
    .flatMap(alternatives)
    .filter(({ kind }) => assigned.length === 0 || (kind !== 'null' && kind !== 'undefined'));
  const values = [...useful, ...assigned];
  if (values.some((value) => value.kind === 'client')) return choice(place, values);
  return typedMember(evaluator, owner, key) ?? (values.length === 0 ? unknown(place) : choice(place, values));
}

/** The class, or the outermost object literal, whose methods share this `this`. */
function ownerOf(node: ts.Node): ts.ClassLikeDeclaration | ts.ObjectLiteralExpression | null {
  let literal: ts.ObjectLiteralExpression | null = null;
  for (let at = node.parent as ts.Node | undefined; at !== undefined; at = at.parent as ts.Node | undefined) {
    if (ts.isClassLike(at)) return at;
    if (ts.isObjectLiteralExpression(at)) literal = at;
  }
  return literal;
}

/** `Settings.url`: a static field of a class of this document; `null` where the base is no class, or has none of the name. */
export function staticMember(evaluator: Evaluator, base: ts.Expression, key: string): Value | null {
  const declared = ts.isIdentifier(base) ? evaluator.declarationOf(base)?.node : undefined;
  if (declared === undefined || !ts.isClassLike(declared)) return null;
  const [found] = declared.members
    .filter((member) => ts.canHaveModifiers(member) && isStatic(member))
    .flatMap((member) => classMember(evaluator, member, key));
  return found ?? null;
}

function isStatic(member: ts.HasModifiers): boolean {
  return (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

function declaredIn(
  evaluator: Evaluator,
  owner: ts.ClassLikeDeclaration | ts.ObjectLiteralExpression,
  key: string,
  node: ts.Node,
): Value[] {
  if (ts.isClassLike(owner)) return owner.members.flatMap((member) => classMember(evaluator, member, key));
  return owner.properties.flatMap((property) => {
    const name = property.name !== undefined && ts.isIdentifier(property.name) ? property.name.text : null;
    if (name === key && ts.isPropertyAssignment(property)) return [evaluator.evaluate(property.initializer)];
    if (name === key && ts.isMethodDeclaration(property)) return [evaluator.evaluate(property)];
    return optionsMember(evaluator, property, name, key, node);
  });
}

/** Vue's options: what `data()` and `setup()` return, `props` with their defaults, and the objects `methods` and `computed`. */
function optionsMember(
  evaluator: Evaluator,
  property: ts.ObjectLiteralElementLike,
  name: string | null,
  key: string,
  node: ts.Node,
): Value[] {
  if (name === 'data' || name === 'setup') {
    const made = ts.isMethodDeclaration(property)
      ? evaluator.evaluate(property)
      : ts.isPropertyAssignment(property)
        ? evaluator.evaluate(property.initializer)
        : null;
    const object = made?.kind === 'function' ? returnedBy(evaluator, made) : made;
    return object === null ? [] : existing(evaluator, object, key, node);
  }
  if (name === 'props' && ts.isPropertyAssignment(property))
    return existing(evaluator, propsObject(evaluator, evaluator.evaluate(property.initializer)), key, node);
  if ((name !== 'methods' && name !== 'computed') || !ts.isPropertyAssignment(property)) return [];
  const [found] = existing(evaluator, evaluator.evaluate(property.initializer), key, node);
  if (found === undefined) return [];
  return [name === 'computed' && found.kind === 'function' ? returnedBy(evaluator, found) : found];
}

function existing(evaluator: Evaluator, object: Value, key: string, node: ts.Node): Value[] {
  const has = alternatives(object).some((value) => value.kind === 'object' && value.entries.has(key));
  return has ? [propertyOf(evaluator, object, key, node)] : [];
}

function classMember(evaluator: Evaluator, member: ts.ClassElement, key: string): Value[] {
  if (ts.isConstructorDeclaration(member))
    return member.parameters
      .filter((parameter) => ts.isParameterPropertyDeclaration(parameter, member))
      .filter(({ name }) => ts.isIdentifier(name) && name.text === key)
      .map(({ name }) => evaluator.evaluate(name));
  if (member.name?.getText() !== key) return [];
  if (ts.isPropertyDeclaration(member))
    return member.initializer === undefined ? [] : [evaluator.evaluate(member.initializer)];
  if (ts.isMethodDeclaration(member)) return [evaluator.evaluate(member)];
  if (!ts.isGetAccessorDeclaration(member)) return [];
  const getter = evaluator.evaluate(member);
  return getter.kind === 'function' ? [returnedBy(evaluator, getter)] : [];
}

function typedMember(evaluator: Evaluator, owner: ts.Node | null, key: string): Value | null {
  if (owner === null || !ts.isClassLike(owner)) return null;
  const member = owner.members.find((each) => ts.isPropertyDeclaration(each) && each.name.getText() === key);
  return member === undefined ? null : typedClient(evaluator, member);
}
