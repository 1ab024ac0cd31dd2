import ts from 'typescript';
import type { CodeFacts } from './codeFacts';

/** Notes what a node imports or exports. */
export function noteImport(node: ts.Node, facts: CodeFacts): void {
  if (ts.isImportDeclaration(node)) noteDeclared(node, facts);
  else if (ts.isImportEqualsDeclaration(node)) noteEquals(node, facts);
  else if (ts.isExportDeclaration(node)) noteReExport(node, facts);
  else if (ts.isCallExpression(node)) noteCall(node, facts);
}

function noteDeclared(node: ts.ImportDeclaration, facts: CodeFacts): void {
  const { importClause: clause, moduleSpecifier } = node;
  // Types say nothing about where code runs, since nothing is left of them.
  if (!ts.isStringLiteral(moduleSpecifier) || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  const names: string[] = [];
  if (clause?.name !== undefined) declare('default', clause.name);
  const bindings = clause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) declare('*', bindings.name);
  const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  for (const element of named) {
    if (!element.isTypeOnly) declare((element.propertyName ?? element.name).text, element.name);
  }
  if (named.length > 0 && names.length === 0) return;
  facts.imports.push({ specifier: moduleSpecifier.text, names, form: 'import' });

  function declare(imported: string, local: ts.Identifier): void {
    names.push(imported);
    facts.declared.add(local.text);
  }
}

function noteEquals(node: ts.ImportEqualsDeclaration, facts: CodeFacts): void {
  facts.declared.add(node.name.text);
  const reference = node.moduleReference;
  if (node.isTypeOnly || !ts.isExternalModuleReference(reference)) return;
  if (!ts.isStringLiteral(reference.expression)) return;
  facts.imports.push({ specifier: reference.expression.text, names: ['default'], form: 'require' });
}

function noteReExport(node: ts.ExportDeclaration, facts: CodeFacts): void {
  const { moduleSpecifier, exportClause } = node;
  if (node.isTypeOnly) return;
  const named = exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements : [];
  for (const element of named) facts.exported.add(element.name.text);
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return;
  facts.imports.push({ specifier: moduleSpecifier.text, names: ['*'], form: 'import' });
}

function noteCall(node: ts.CallExpression, facts: CodeFacts): void {
  const [first] = node.arguments;
  if (first === undefined || !ts.isStringLiteralLike(first)) return;
  const isDynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  if (!isDynamic && !isRequire) return;
  facts.imports.push({ specifier: first.text, names: ['*'], form: isDynamic ? 'dynamic' : 'require' });
}
