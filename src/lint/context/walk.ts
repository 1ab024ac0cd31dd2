import ts from 'typescript';
import type { Script } from '../parse/script';
import { type CodeFacts, noCodeFacts } from './codeFacts';
import { noteDeclaration } from './declarations';
import { noteImport } from './importFacts';

/** Reads everything that says where code runs, in one walk over the scripts of a file. */
export function codeFactsOf(scripts: readonly Script[]): CodeFacts {
  const facts = noCodeFacts();
  for (const { source } of scripts) {
    if (source.text.startsWith('#!')) facts.shebang = true;
    noteDirectives(source, facts);
    if (ts.isExternalModule(source)) facts.esm = true;
    // Parents are handed down, since the parser need not have set them.
    const visit = (node: ts.Node, parent: ts.Node): void => {
      if (isAmbient(node)) return;
      note(node, parent, facts);
      ts.forEachChild(node, (child) => visit(child, node));
    };
    ts.forEachChild(source, (child) => visit(child, source));
  }
  return facts;
}

function noteDirectives(source: ts.SourceFile, facts: CodeFacts): void {
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return;
    facts.directives.add(statement.expression.text);
  }
}

/** `declare …` names a global of the platform: it is no declaration that would hide it. */
function isAmbient(node: ts.Node): boolean {
  if (!ts.isVariableStatement(node) && !ts.isModuleDeclaration(node)) return false;
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

function note(node: ts.Node, parent: ts.Node, facts: CodeFacts): void {
  if (ts.isIdentifier(node)) {
    if (isFreeStanding(node, parent)) noteName(node, parent, facts);
    return;
  }
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
    if (/^(wss?|wxs?|alis?)(:|$)/.test(node.text)) facts.webSocketUrl = true;
  } else if (ts.isPropertyAccessExpression(node)) noteMember(node, parent, facts);
  else if (ts.isTypeReferenceNode(node)) noteType(node, facts);
  else if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
    facts.jsx = true;
  else if (!noteImport(node, facts)) noteDeclaration(node, facts);
}

/** Whether an identifier is a use of a name, and no member, property or label of something. */
function isFreeStanding(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) || ts.isMetaProperty(parent)) return parent.name !== node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent))
    return false;
  if (ts.isJsxAttribute(parent) || ts.isJsxOpeningElement(parent) || ts.isJsxClosingElement(parent))
    return false;
  if (ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.name !== node;
  return (
    !ts.isPropertySignature(parent) && !ts.isMethodSignature(parent) && !ts.isJsxSelfClosingElement(parent)
  );
}

function noteName(node: ts.Identifier, parent: ts.Node, facts: CodeFacts): void {
  if (ts.isTypeOfExpression(parent)) {
    facts.guarded.add(node.text);
    return;
  }
  const use = uses(node.text, facts);
  if (ts.isCallExpression(parent) && parent.expression === node) use.add('()');
  if (isWriteTo(node, parent)) use.add('=');
}

function noteMember(node: ts.PropertyAccessExpression, parent: ts.Node, facts: CodeFacts): void {
  const name = node.name.text;
  const object = node.expression;
  if (ts.isIdentifier(object)) {
    uses(object.text, facts).add(name);
    if (isWriteTo(node, parent)) uses(object.text, facts).add(`${name}=`);
    if (object.text === 'exports') facts.exported.add(name);
    if (object.text === 'process' && name === 'env') noteEnv(parent, node, facts.processEnv);
    return;
  }
  const isMeta = ts.isMetaProperty(object) && object.keywordToken === ts.SyntaxKind.ImportKeyword;
  if (!isMeta) return;
  uses('import.meta', facts).add(name);
  if (name === 'env') noteEnv(parent, node, facts.metaEnv);
}

/** `process.env.X`, `process.env['X']`; a destructuring is noted with the declarations. */
function noteEnv(parent: ts.Node, object: ts.Node, into: Set<string>): void {
  if (ts.isPropertyAccessExpression(parent) && parent.expression === object) into.add(parent.name.text);
  else if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) {
    into.add(parent.argumentExpression.text);
  } else if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
    for (const { propertyName, name } of parent.name.elements) {
      const taken = propertyName ?? name;
      if (ts.isIdentifier(taken)) into.add(taken.text);
    }
  } else into.add('*');
}

function noteType(node: ts.TypeReferenceNode, facts: CodeFacts): void {
  if (ts.isIdentifier(node.typeName)) facts.types.add(node.typeName.text);
}

function uses(name: string, facts: CodeFacts): Set<string> {
  const known = facts.names.get(name);
  if (known !== undefined) return known;
  const made = new Set<string>();
  facts.names.set(name, made);
  return made;
}

function isWriteTo(node: ts.Node, parent: ts.Node): boolean {
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}
