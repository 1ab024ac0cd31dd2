import ts from 'typescript';
import type { CodeFacts } from './codeFacts';

/** Notes the names that a node declares or exports, and what its form says. */
export function noteDeclaration(node: ts.Node, facts: CodeFacts): void {
  switch (node.kind) {
    case ts.SyntaxKind.VariableDeclaration:
    case ts.SyntaxKind.BindingElement:
    case ts.SyntaxKind.Parameter:
    case ts.SyntaxKind.ClassDeclaration:
    case ts.SyntaxKind.ClassExpression:
    case ts.SyntaxKind.EnumDeclaration:
      declare((node as ts.VariableDeclaration | ts.ClassLikeDeclaration).name, facts);
      return;
    case ts.SyntaxKind.VariableStatement:
      noteStatement(node as ts.VariableStatement, facts);
      return;
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.MethodDeclaration:
      noteFunction(node as ts.FunctionLikeDeclaration, facts);
      return;
    default:
  }
}

function declare(name: ts.Node | undefined, facts: CodeFacts): void {
  if (name !== undefined && ts.isIdentifier(name)) facts.declared.add(name.text);
}

function noteStatement(node: ts.VariableStatement, facts: CodeFacts): void {
  if (!isExported(node)) return;
  for (const { name } of node.declarationList.declarations) {
    if (ts.isIdentifier(name)) facts.exported.add(name.text);
  }
}

function noteFunction(node: ts.FunctionLikeDeclaration, facts: CodeFacts): void {
  if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) {
    declare(node.name, facts);
    if (node.name !== undefined && isExported(node)) facts.exported.add(node.name.text);
  }
  const [request, response] = node.parameters;
  if (request === undefined || response === undefined) return;
  if (isCalled(request, /^_?req(uest)?$/) && isCalled(response, /^_?(res|response|reply)$/)) {
    facts.requestHandler = true;
  }
}

function isCalled({ name }: ts.ParameterDeclaration, pattern: RegExp): boolean {
  return ts.isIdentifier(name) && pattern.test(name.text);
}

function isExported(node: ts.VariableStatement | ts.FunctionDeclaration | ts.FunctionExpression): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
