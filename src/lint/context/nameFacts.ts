import ts from 'typescript';
import type { CodeFacts } from './codeFacts';
import { nameTable } from './nameTable';

/** All but these are passed over at once: most identifiers of a file. */
const watched = new Set([
  ...Object.keys(nameTable).map((use) => /^\w+|^\$/.exec(use)?.[0] ?? ''),
  ...['mqtt', 'process', 'React', 'describe', 'it', 'test', 'exports'],
]);

/** Notes the free-standing use of a name. */
export function noteName(node: ts.Identifier, facts: CodeFacts): void {
  if (!watched.has(node.text) || !isFreeStanding(node)) return;
  const { parent } = node;
  if (ts.isTypeOfExpression(parent)) {
    facts.guarded.add(node.text);
    return;
  }
  const use = uses(node.text, facts);
  if (ts.isCallExpression(parent) && parent.expression === node) use.add('()');
  if (isWrittenTo(node)) use.add('=');
}

/** Notes `name.member`, the variables of an environment among them. */
export function noteMember(node: ts.PropertyAccessExpression, facts: CodeFacts): void {
  const name = node.name.text;
  const object = node.expression;
  if (ts.isIdentifier(object)) {
    if (!watched.has(object.text)) return;
    const use = uses(object.text, facts).add(name);
    if (isWrittenTo(node)) use.add(`${name}=`);
    if (object.text === 'exports') facts.exported.add(name);
    if (object.text === 'process' && name === 'env') noteEnv(node, facts.processEnv);
  } else if (ts.isMetaProperty(object) && object.keywordToken === ts.SyntaxKind.ImportKeyword) {
    uses('import.meta', facts).add(name);
    if (name === 'env') noteEnv(node, facts.metaEnv);
  }
}

/** Whether an identifier is a use of a name, and no member, property or tag. */
function isFreeStanding(node: ts.Identifier): boolean {
  const { parent } = node;
  switch (parent.kind) {
    case ts.SyntaxKind.PropertyAccessExpression:
    case ts.SyntaxKind.MethodDeclaration:
    case ts.SyntaxKind.PropertyDeclaration:
      return (parent as ts.PropertyAccessExpression | ts.PropertyDeclaration).name !== node;
    case ts.SyntaxKind.PropertyAssignment:
      return (parent as ts.PropertyAssignment).initializer === node;
    case ts.SyntaxKind.MetaProperty:
    case ts.SyntaxKind.TypeReference:
    case ts.SyntaxKind.TypeQuery:
    case ts.SyntaxKind.QualifiedName:
    case ts.SyntaxKind.PropertySignature:
    case ts.SyntaxKind.MethodSignature:
    case ts.SyntaxKind.JsxAttribute:
    case ts.SyntaxKind.JsxOpeningElement:
    case ts.SyntaxKind.JsxClosingElement:
    case ts.SyntaxKind.JsxSelfClosingElement:
      return false;
    default:
      return true;
  }
}

/** `process.env.X`, `process.env['X']`, `const { X } = process.env`; `*` stands for the whole. */
function noteEnv(env: ts.PropertyAccessExpression, into: Set<string>): void {
  const { parent } = env;
  if (ts.isPropertyAccessExpression(parent)) into.add(parent.name.text);
  else if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) {
    into.add(parent.argumentExpression.text);
  } else if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
    for (const { propertyName, name } of parent.name.elements) {
      const taken = propertyName ?? name;
      if (ts.isIdentifier(taken)) into.add(taken.text);
    }
  } else into.add('*');
}

function uses(name: string, facts: CodeFacts): Set<string> {
  const known = facts.names.get(name) ?? new Set<string>();
  facts.names.set(name, known);
  return known;
}

function isWrittenTo(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}
