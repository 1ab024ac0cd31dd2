import ts from 'typescript';

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
  const calls: (ts.CallExpression | ts.NewExpression)[] = [];
  const scopes = new Map<ts.Node, Map<string, Declaration>>();
  const assignments = new Map<string, Assignment[]>();
  const propertyAssignments = new Map<string, PropertyAssignment[]>();
  const callsByName = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  const exports: (ts.ExportDeclaration | ts.ExportAssignment)[] = [];

  function declare(scope: ts.Node, name: ts.Identifier, node: Declaration['node']): void {
    // The parser makes up empty names where code is incomplete.
    if (name.text === '') return;
    const names = scopes.get(scope) ?? new Map<string, Declaration>();
    scopes.set(scope, names);
    if (!names.has(name.text)) names.set(name.text, { name, node });
  }

  function declarePattern(scope: ts.Node, name: ts.BindingName, node: Declaration['node']): void {
    if (ts.isIdentifier(name)) return declare(scope, name, node);
    for (const element of name.elements)
      if (ts.isBindingElement(element)) declarePattern(scope, element.name, element);
  }

  function visit(node: ts.Node, block: ts.Node, functionScope: ts.Node): void {
    let [innerBlock, innerFunction] = [block, functionScope];
    if (ts.isFunctionLike(node)) [innerBlock, innerFunction] = [node, node];
    else if (opensScope(node)) innerBlock = node;

    if (ts.isVariableDeclaration(node)) {
      const isVar =
        ts.isVariableDeclarationList(node.parent) && (node.parent.flags & ts.NodeFlags.BlockScoped) === 0;
      declarePattern(isVar ? functionScope : block, node.name, node);
    } else if (ts.isParameter(node)) declarePattern(block, node.name, node);
    else if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) {
      if (node.name !== undefined) declare(block, node.name, node);
    } else if (ts.isFunctionExpression(node) || ts.isClassExpression(node)) {
      if (node.name !== undefined) declare(node, node.name, node);
    } else if (ts.isEnumDeclaration(node)) declare(block, node.name, node);
    else if (ts.isImportClause(node) || ts.isNamespaceImport(node) || ts.isImportSpecifier(node)) {
      if (node.name !== undefined) declare(source, node.name, node);
    } else if (ts.isImportEqualsDeclaration(node)) declare(block, node.name, node);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      calls.push(node);
      append(callsByName, lastName(node.expression), node);
    } else if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) exports.push(node);
    else if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) noteAssignment(node);

    ts.forEachChild(node, (child) => visit(child, innerBlock, innerFunction));
  }

  function noteAssignment({ left, right, operatorToken }: ts.BinaryExpression): void {
    const assignment = { target: left, operator: operatorToken.kind, value: right };
    if (ts.isIdentifier(left)) append(assignments, left.text, assignment);
    else if (ts.isPropertyAccessExpression(left))
      noteProperty(left.expression, left.name.text, left.name, right);
    else if (ts.isElementAccessExpression(left) && ts.isStringLiteralLike(left.argumentExpression))
      noteProperty(left.expression, left.argumentExpression.text, left.argumentExpression, right);
  }

  function noteProperty(base: ts.Expression, name: string, nameNode: ts.Node, value: ts.Expression): void {
    append(propertyAssignments, base.getText(source), { base, name, nameNode, value });
  }

  ts.forEachChild(source, (child) => visit(child, source, source));
  return { source, calls, callsByName, scopes, assignments, propertyAssignments, exports };
}

/** What declares a name, as seen from where it is used; `null` where the script does not. */
export function declarationOf(index: SyntaxIndex, name: ts.Identifier): Declaration | null {
  for (let node: ts.Node | undefined = name; node !== undefined; node = node.parent as ts.Node | undefined) {
    const found = index.scopes.get(node)?.get(name.text);
    if (found !== undefined) return found;
  }
  return null;
}

function opensScope(node: ts.Node): boolean {
  return (
    ts.isBlock(node) ||
    ts.isModuleBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isCatchClause(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node)
  );
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function append<Item>(map: Map<string, Item[]>, name: string, item: Item): void {
  const list = map.get(name);
  if (list === undefined) map.set(name, [item]);
  else list.push(item);
}

/** The name that a callee ends with; empty where it has none. */
function lastName(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
}
