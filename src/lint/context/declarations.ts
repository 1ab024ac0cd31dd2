import ts from 'typescript';
import type { CodeFacts } from './codeFacts';

/** Notes the names that a node declares or exports, and what its form says. */
export function noteDeclaration(node: ts.Node, facts: CodeFacts): void {
  if (ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node)) {
    if (ts.isIdentifier(node.name)) facts.declared.add(node.name.text);
  } else if (ts.isClassLike(node) || ts.isEnumDeclaration(node)) {
    if (node.name !== undefined) facts.declared.add(node.name.text);
  } else if (ts.isVariableStatement(node)) {
    if (isExported(node)) for (const { name } of node.declarationList.declarations) exportName(name, facts);
  }
  if (ts.isFunctionLike(node)) noteFunction(node, facts);
}

function noteFunction(node: ts.SignatureDeclaration, facts: CodeFacts): void {
  if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) {
    if (node.name !== undefined) facts.declared.add(node.name.text);
    if (node.name !== undefined && isExported(node)) facts.exported.add(node.name.text);
  }
  const [first, second] = node.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : ''));
  if (first === undefined || second === undefined) return;
  if (/^_?(req|request)$/.test(first) && /^_?(res|response|reply)$/.test(second)) facts.requestHandler = true;
}

function exportName(name: ts.BindingName, facts: CodeFacts): void {
  if (ts.isIdentifier(name)) facts.exported.add(name.text);
}

function isExported(node: ts.VariableStatement | ts.FunctionDeclaration | ts.FunctionExpression): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
