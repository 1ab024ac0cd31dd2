import type ts from 'typescript';
import type { Evaluator } from './evaluator';
import type { Entry } from './value';
import { isConditional } from './writes';

/** What calls may have done to an object that was handed to them. */
export interface HandedOn {
  /** Properties that `Object.assign` gave it. */
  entries: readonly Entry[];
  /** A function that is not known has it, and may have added anything. */
  open: boolean;
}

/** Functions and objects whose methods leave their arguments as they are. */
const harmless =
  /^(?:console|JSON|Object|Array|Math|String|Number|Boolean|structuredClone|reactive|ref|readonly|toRefs|useState|useRef|set[A-Z]|log|debug)/;

/** Looks at the calls that have the wanted object as an argument. */
export function handedOn(evaluator: Evaluator, name: string, isIt: (node: ts.Node) => boolean): HandedOn {
  const entries: Entry[] = [];
  let open = false;
  for (const call of evaluator.indexes.flatMap(({ callsWith }) => callsWith.get(name) ?? [])) {
    const at = call.arguments?.findIndex(isIt) ?? -1;
    if (at === -1) continue;
    if (call.expression.getText() === 'Object.assign') {
      if (at === 0) entries.push(...assigned(evaluator, call));
    } else if (!isHarmless(evaluator, call)) open = true;
  }
  return { entries, open };
}

function assigned(evaluator: Evaluator, call: ts.CallExpression | ts.NewExpression): Entry[] {
  const certain = !isConditional(call);
  return (call.arguments ?? []).slice(1).flatMap((source): Entry[] => {
    const value = evaluator.evaluate(source);
    if (value.kind !== 'object') return [];
    return [...value.entries.values()].map((entry) => ({ ...entry, certain: certain && entry.certain }));
  });
}

/** Calls of mqtt.js, of what is declared in this document, and of functions that are known to only read. */
function isHarmless(evaluator: Evaluator, { expression }: ts.CallExpression | ts.NewExpression): boolean {
  if (harmless.test(expression.getText())) return true;
  const { kind } = evaluator.evaluate(expression);
  return kind === 'library' || kind === 'client' || kind === 'function';
}
