import ts from 'typescript';
import { functionAround, statementOf } from '../parse/tree';
import type { Assignment } from './syntaxIndex';

/** The assignments that a use of a variable may see, and whether it may see its first value. */
export interface Reaching {
  assignments: readonly Assignment[];
  isInitial: boolean;
}

/**
 * Which values of a variable reach a use of it. One that stands in line with the declaration hides what came before it from
 * uses behind it; what is assigned after a use in the same function does not reach it, loops aside.
 */
export function reaching(name: ts.Identifier, all: readonly Assignment[], use: ts.Identifier): Reaching {
  if (use === name || all.length === 0) return { assignments: all, isInitial: true };
  const home = functionAround(name);
  const isNested = functionAround(use) !== home;
  const before = all.filter(
    ({ target }) =>
      isNested || functionAround(target) !== home || target.pos < use.pos || isInLoop(target, home),
  );
  const list = statementOf(name)?.parent;
  const hiding = before.filter(
    ({ target, operator, value }) =>
      operator === ts.SyntaxKind.EqualsToken &&
      list !== undefined &&
      statementOf(target)?.parent === list &&
      (isNested || value.end < use.pos),
  );
  const last = hiding.at(-1);
  if (last === undefined) return { assignments: before, isInitial: true };
  return { assignments: before.filter(({ target }) => target.pos >= last.target.pos), isInitial: false };
}

function isInLoop(node: ts.Node, home: ts.Node | null): boolean {
  const loop = ts.findAncestor(node.parent, (at) =>
    at === home ? 'quit' : ts.isIterationStatement(at, false),
  );
  return loop !== undefined;
}
