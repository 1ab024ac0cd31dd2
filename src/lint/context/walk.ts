import ts from 'typescript';
import type { Script } from '../parse/script';
import { type CodeFacts, noCodeFacts } from './codeFacts';
import { noteDeclaration } from './declarations';
import { noteImport } from './importFacts';
import { noteMember, noteName } from './nameFacts';

/** Reads everything that says where code runs, in one walk over the scripts of a file. */
export function codeFactsOf(scripts: readonly Script[]): CodeFacts {
  const facts = noCodeFacts();
  const visit = (node: ts.Node): void => {
    if (note(node, facts)) ts.forEachChild(node, visit);
  };
  for (const { source } of scripts) {
    if (source.text.startsWith('#!')) facts.shebang = true;
    noteDirectives(source, facts);
    if (ts.isExternalModule(source)) facts.esm = true;
    ts.forEachChild(source, visit);
  }
  return facts;
}

function noteDirectives(source: ts.SourceFile, facts: CodeFacts): void {
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return;
    facts.directives.add(statement.expression.text);
  }
}

/** Notes what a node says; false where nothing within it matters. By kind, since there are thousands of nodes. */
function note(node: ts.Node, facts: CodeFacts): boolean {
  switch (node.kind) {
    case ts.SyntaxKind.Identifier:
      noteName(node as ts.Identifier, facts);
      return false;
    case ts.SyntaxKind.PropertyAccessExpression:
      noteMember(node as ts.PropertyAccessExpression, facts);
      return true;
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.TemplateHead:
      if (/^(wss?|wxs?|alis?)(:|$)/.test((node as ts.LiteralLikeNode).text)) facts.webSocketUrl = true;
      return false;
    case ts.SyntaxKind.TypeReference:
      noteType(node as ts.TypeReferenceNode, facts);
      return true;
    case ts.SyntaxKind.JsxElement:
    case ts.SyntaxKind.JsxSelfClosingElement:
    case ts.SyntaxKind.JsxFragment:
      facts.jsx = true;
      return true;
    case ts.SyntaxKind.ImportDeclaration:
    case ts.SyntaxKind.ImportEqualsDeclaration:
    case ts.SyntaxKind.ExportDeclaration:
      noteImport(node, facts);
      return false;
    case ts.SyntaxKind.CallExpression:
      noteImport(node, facts);
      return true;
    case ts.SyntaxKind.VariableStatement:
    case ts.SyntaxKind.ModuleDeclaration:
      if (isAmbient(node)) return false;
      noteDeclaration(node, facts);
      return true;
    default:
      noteDeclaration(node, facts);
      return true;
  }
}

/** `declare …` names a global of the platform: it is no declaration that would hide it. */
function isAmbient(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

function noteType(node: ts.TypeReferenceNode, facts: CodeFacts): void {
  if (ts.isIdentifier(node.typeName)) facts.types.add(node.typeName.text);
}
