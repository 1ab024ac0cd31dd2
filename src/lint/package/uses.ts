import ts from 'typescript';
import { declarationOf, indexScript, type SyntaxIndex } from '../values/syntaxIndex';

/** Where a script uses names, to rename or to judge them. */
export interface Uses {
  /** Uses of the name that `declared` declares, at run time. */
  values: readonly ts.Identifier[];
  /** Uses in types, which are gone at run time. */
  types: readonly ts.Identifier[];
}

/** The uses of a name that a script declares at its top level. */
export function usesOf(source: ts.SourceFile, declared: ts.Identifier): Uses {
  const index = indexScript(source);
  const uses = identifiersIn(source).filter(
    (node) => node.text === declared.text && isUse(node) && isDeclaredBy(index, node, declared),
  );
  return { values: uses.filter((node) => !isInType(node)), types: uses.filter(isInType) };
}

/** Whether no name of a script, used or declared, is this one. */
export function isFree(source: ts.SourceFile, name: string): boolean {
  return identifiersIn(source).every((node) => node.text !== name || isMember(node));
}

/** Whether a name means the same wherever a script uses it: nothing but its one declaration declares it. */
export function isNeverShadowed(source: ts.SourceFile, name: string): boolean {
  const { scopes } = indexScript(source);
  return [...scopes.values()].filter((names) => names.has(name)).length <= 1;
}

function identifiersIn(source: ts.SourceFile): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isDeclaredBy(index: SyntaxIndex, node: ts.Identifier, declared: ts.Identifier): boolean {
  return declarationOf(index, node)?.name === declared;
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isExportSpecifier(parent)) return parent.parent.parent.moduleSpecifier === undefined;
  return !isMember(node) && (parent as ts.NamedDeclaration).name !== node;
}

/** A name that belongs to an object, a module or a statement, and is looked up there. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isJsxAttribute(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isClassElement(parent) || ts.isTypeElement(parent))
    return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName === node;
  return ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent);
}

function isInType(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isStatement(at) && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isExpressionWithTypeArguments(at)) return !isExtended(at);
    if (ts.isTypeNode(at)) return true;
  }
  return false;
}

/** What a class extends is there at run time. */
function isExtended({ parent }: ts.ExpressionWithTypeArguments): boolean {
  return (
    ts.isHeritageClause(parent) &&
    parent.token === ts.SyntaxKind.ExtendsKeyword &&
    ts.isClassLike(parent.parent)
  );
}
