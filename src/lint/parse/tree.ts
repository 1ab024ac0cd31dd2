import ts from 'typescript';

/** The function whose body a node is in; `null` at the top level. */
export function functionAround(node: ts.Node): ts.SignatureDeclaration | null {
  return ts.findAncestor(node.parent, ts.isFunctionLike) ?? null;
}

/** The nodes around a node, from the inside out, up to `outer` without it. */
export function ancestorsWithin(node: ts.Node, outer: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  for (let each: ts.Node = node.parent; each !== outer && !ts.isSourceFile(each); each = each.parent)
    found.push(each);
  return found;
}

/** The innermost statement around a node, of those that hold expressions or declare variables. */
export function statementOf(node: ts.Node): ts.Node | null {
  return ts.findAncestor(node, (at) => ts.isExpressionStatement(at) || ts.isVariableStatement(at)) ?? null;
}

/** Whether a node or one within it is as wanted; what is below `except` does not count. */
export function contains(
  node: ts.Node,
  isWanted: (node: ts.Node) => boolean,
  except: (node: ts.Node) => boolean = () => false,
): boolean {
  if (isWanted(node)) return true;
  return (
    ts.forEachChild(node, (child) =>
      !except(child) && contains(child, isWanted, except) ? true : undefined,
    ) ?? false
  );
}
