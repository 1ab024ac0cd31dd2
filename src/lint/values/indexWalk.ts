import ts from 'typescript';
import type { Assignment, Declaration, PropertyAssignment, SyntaxIndex } from './syntaxIndex';

const { SyntaxKind } = ts;

/**
 * One walk over a script. It keeps its place in fields, since it comes by every node of long files, and sets each node's
 * parent on its way, which saves the parser a walk of its own.
 */
export class IndexWalk {
  private readonly calls: (ts.CallExpression | ts.NewExpression)[] = [];
  private readonly callsByName = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  private readonly callsWith = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  private readonly scopes = new Map<ts.Node, Map<string, Declaration>>();
  private readonly assignments = new Map<string, Assignment[]>();
  private readonly propertyAssignments = new Map<string, PropertyAssignment[]>();
  private readonly exports: (ts.ExportDeclaration | ts.ExportAssignment)[] = [];
  private parent: ts.Node;
  private block: ts.Node;
  private functionScope: ts.Node;

  constructor(private readonly source: ts.SourceFile) {
    this.parent = source;
    this.block = source;
    this.functionScope = source;
  }

  run(): void {
    ts.forEachChild(this.source, this.visit);
  }

  get index(): SyntaxIndex {
    const { source, calls, callsByName, callsWith, scopes, assignments, propertyAssignments, exports } = this;
    return { source, calls, callsByName, callsWith, scopes, assignments, propertyAssignments, exports };
  }

  private readonly visit = (node: ts.Node): void => {
    const { kind } = node;
    const { parent, block, functionScope } = this;
    setParent(node, parent);
    // Types say nothing of values.
    const isType = kind >= SyntaxKind.FirstTypeNode && kind <= SyntaxKind.LastTypeNode;
    if (!isType) this.note(node);
    this.parent = node;
    if (ts.isFunctionLike(node)) [this.block, this.functionScope] = [node, node];
    else if (opensScope(kind)) this.block = node;
    ts.forEachChild(node, this.visit);
    this.parent = parent;
    this.block = block;
    this.functionScope = functionScope;
  };

  private note(node: ts.Node): void {
    switch (node.kind) {
      case SyntaxKind.CallExpression:
      case SyntaxKind.NewExpression:
        return this.noteCall(node as ts.CallExpression | ts.NewExpression);
      case SyntaxKind.BinaryExpression:
        return this.noteAssignment(node as ts.BinaryExpression);
      case SyntaxKind.PrefixUnaryExpression:
      case SyntaxKind.PostfixUnaryExpression:
        return this.noteStep(node as ts.PrefixUnaryExpression | ts.PostfixUnaryExpression);
      case SyntaxKind.VariableDeclaration:
        return this.noteVariable(node as ts.VariableDeclaration);
      case SyntaxKind.Parameter: {
        const parameter = node as ts.ParameterDeclaration;
        return this.declarePattern(this.block, parameter.name, parameter);
      }
      case SyntaxKind.FunctionDeclaration:
      case SyntaxKind.ClassDeclaration:
      case SyntaxKind.EnumDeclaration:
      case SyntaxKind.ImportEqualsDeclaration:
        return this.declareNamed(this.block, node as ts.FunctionDeclaration | ts.ClassDeclaration);
      case SyntaxKind.FunctionExpression:
      case SyntaxKind.ClassExpression:
        return this.declareNamed(node, node as ts.FunctionExpression | ts.ClassExpression);
      case SyntaxKind.ImportClause:
      case SyntaxKind.NamespaceImport:
      case SyntaxKind.ImportSpecifier:
        return this.declareNamed(
          this.source,
          node as ts.ImportClause | ts.NamespaceImport | ts.ImportSpecifier,
        );
      case SyntaxKind.ExportDeclaration:
      case SyntaxKind.ExportAssignment:
        this.exports.push(node as ts.ExportDeclaration | ts.ExportAssignment);
        return;
      default:
        return;
    }
  }

  private noteCall(node: ts.CallExpression | ts.NewExpression): void {
    this.calls.push(node);
    append(this.callsByName, lastName(node.expression), node);
    for (const argument of node.arguments ?? [])
      if (ts.isIdentifier(argument)) append(this.callsWith, argument.text, node);
  }

  private noteVariable(node: ts.VariableDeclaration): void {
    const list = node.parent;
    const isVar = ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.BlockScoped) === 0;
    this.declarePattern(isVar ? this.functionScope : this.block, node.name, node);
  }

  private declareNamed(scope: ts.Node, node: Declaration['node']): void {
    const { name } = node;
    if (name !== undefined && ts.isIdentifier(name)) this.declare(scope, name, node);
  }

  private declarePattern(scope: ts.Node, name: ts.BindingName, node: Declaration['node']): void {
    if (ts.isIdentifier(name)) return this.declare(scope, name, node);
    for (const element of name.elements)
      if (ts.isBindingElement(element)) this.declarePattern(scope, element.name, element);
  }

  private declare(scope: ts.Node, name: ts.Identifier, node: Declaration['node']): void {
    // The parser makes up empty names where code is incomplete.
    if (name.text === '') return;
    const names = this.scopes.get(scope) ?? new Map<string, Declaration>();
    this.scopes.set(scope, names);
    if (!names.has(name.text)) names.set(name.text, { name, node });
  }

  private noteAssignment({ left, right, operatorToken: { kind } }: ts.BinaryExpression): void {
    if (kind < SyntaxKind.FirstAssignment || kind > SyntaxKind.LastAssignment) return;
    if (ts.isIdentifier(left))
      append(this.assignments, left.text, { target: left, operator: kind, value: right });
    else if (ts.isPropertyAccessExpression(left))
      this.noteWrite(left.expression, left.name.text, left.name, right);
    else if (ts.isElementAccessExpression(left) && ts.isStringLiteralLike(left.argumentExpression))
      this.noteWrite(left.expression, left.argumentExpression.text, left.argumentExpression, right);
  }

  /** `count++` is an assignment, too. */
  private noteStep(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): void {
    const { operand, operator } = node;
    const isStep = operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken;
    if (isStep && ts.isIdentifier(operand))
      append(this.assignments, operand.text, { target: operand, operator, value: node });
  }

  private noteWrite(base: ts.Expression, name: string, nameNode: ts.Node, value: ts.Expression): void {
    append(this.propertyAssignments, base.getText(this.source), { base, name, nameNode, value });
  }
}

/** The parser would do just this; to others, nodes are read-only. */
function setParent(node: ts.Node, parent: ts.Node): void {
  (node as { parent: ts.Node }).parent = parent;
}

function opensScope(kind: ts.SyntaxKind): boolean {
  switch (kind) {
    case SyntaxKind.Block:
    case SyntaxKind.ModuleBlock:
    case SyntaxKind.CaseBlock:
    case SyntaxKind.CatchClause:
    case SyntaxKind.ForStatement:
    case SyntaxKind.ForInStatement:
    case SyntaxKind.ForOfStatement:
      return true;
    default:
      return false;
  }
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
