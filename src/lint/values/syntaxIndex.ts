import type ts from 'typescript';
import { IndexWalk } from './indexWalk';

/** A name and what declares it. */
export interface Declaration {
  name: ts.Identifier;
  node:
    | ts.VariableDeclaration
    | ts.ParameterDeclaration
    | ts.BindingElement
    | ts.FunctionDeclaration
    | ts.FunctionExpression
    | ts.ClassLikeDeclaration
    | ts.EnumDeclaration
    | ts.ImportClause
    | ts.NamespaceImport
    | ts.ImportSpecifier
    | ts.ImportEqualsDeclaration;
}

/** `target = value`, with the operator. */
export interface Assignment {
  target: ts.Expression;
  operator: ts.SyntaxKind;
  value: ts.Expression;
}

/** `base.name = value`. */
export interface PropertyAssignment {
  base: ts.Expression;
  name: string;
  nameNode: ts.Node;
  value: ts.Expression;
}

/** What one walk over a script finds, so that no other is needed. */
export interface SyntaxIndex {
  source: ts.SourceFile;
  calls: readonly (ts.CallExpression | ts.NewExpression)[];
  /** The same by the last name of the callee: `connect` for `mqtt.connect(…)`. */
  callsByName: ReadonlyMap<string, readonly (ts.CallExpression | ts.NewExpression)[]>;
  /** Those that have a plain name as an argument, by that name. */
  callsWith: ReadonlyMap<string, readonly (ts.CallExpression | ts.NewExpression)[]>;
  /** Names by the node that they are visible in. */
  scopes: ReadonlyMap<ts.Node, ReadonlyMap<string, Declaration>>;
  /** Assignments to a plain name, by that name. */
  assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** Assignments to `base.name`, by the text of `base`. */
  propertyAssignments: ReadonlyMap<string, readonly PropertyAssignment[]>;
  exports: readonly (ts.ExportDeclaration | ts.ExportAssignment)[];
}

/** Walks over a script once. */
export function indexScript(source: ts.SourceFile): SyntaxIndex {
  const walk = new IndexWalk(source);
  walk.run();
  return walk.index;
}

/** What declares a name, as seen from where it is used; `null` where the script does not. */
export function declarationOf(index: SyntaxIndex, name: ts.Identifier): Declaration | null {
  for (let node: ts.Node | undefined = name; node !== undefined; node = node.parent as ts.Node | undefined) {
    const found = index.scopes.get(node)?.get(name.text);
    if (found !== undefined) return found;
  }
  return null;
}
