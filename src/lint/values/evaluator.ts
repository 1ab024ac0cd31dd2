import ts from 'typescript';
import type { ModuleReader } from '../input';
import type { Connection } from '../model/connection';
import type { Script } from '../parse/script';
import type { Markup } from '../text/markup';
import type { Range } from '../text/range';
import { evaluateCall, evaluateNew } from './calls';
import { isMqttJsUrl, isOtherMqttUrl } from './library';
import { handlerThis } from './handlerThis';
import { choice, unknown, type Place } from './make';
import { evaluateAccess } from './members';
import { evaluateName } from './names';
import { evaluateObject } from './objects';
import { evaluateBinary, evaluatePrefix } from './operators';
import { isTestOf } from './rewrites';
import { literalValue, templateText } from './strings';
import { declarationOf, indexScript, type Declaration, type SyntaxIndex } from './syntaxIndex';
import type { Value } from './value';

/** What a document's values are worked out from. */
export interface EvaluatorInput {
  scripts: readonly Script[];
  markup: Markup | null;
  modules: ModuleReader;
  /** Gives the connection that a call makes. */
  connectionOf: (call: ts.CallExpression | ts.NewExpression) => Connection | null;
}

/** Works out what expressions of a document are, without running it. Each expression is worked out once. */
export class Evaluator {
  readonly indexes: readonly SyntaxIndex[];
  /** Relative modules that could not be read yet. */
  readonly unread = new Set<string>();
  private readonly known = new Map<ts.Node, Value>();
  private readonly running = new Set<ts.Node>();

  constructor(readonly input: EvaluatorInput) {
    this.indexes = input.scripts.map(({ source }) => indexScript(source));
  }

  /** What an expression is; `unknown` where the code does not say, or says it in a circle. */
  evaluate(node: ts.Node): Value {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    if (this.running.has(node)) return unknown(this.place(node));
    this.running.add(node);
    const value = this.compute(node);
    this.running.delete(node);
    this.known.set(node, value);
    return value;
  }

  place(node: ts.Node): Place {
    return { range: rangeOf(node), node, here: true };
  }

  indexOf(node: ts.Node): SyntaxIndex | null {
    const source = node.getSourceFile();
    return this.indexes.find((index) => index.source === source) ?? null;
  }

  /** What declares a name: in its own script, else at the top level of another of the document. */
  declarationOf(name: ts.Identifier): Declaration | null {
    const own = this.indexOf(name);
    const inOwn = own === null ? null : declarationOf(own, name);
    if (inOwn !== null) return inOwn;
    const others = this.indexes.filter((index) => index !== own);
    return (
      others.map(({ scopes, source }) => scopes.get(source)?.get(name.text)).find((found) => found) ?? null
    );
  }

  /** Whether an undeclared `mqtt` is the global of mqtt.js, and not of another library that the page loads. */
  hasLibraryGlobal(): boolean {
    const sources = this.input.markup?.scripts.map(({ src }) => src) ?? [];
    return sources.some(isMqttJsUrl) || !sources.some(isOtherMqttUrl);
  }

  /** `url.startsWith('mqtt:') ? … : url`: in a branch behind a test of it, a name is not just what it was. */
  private branchOf({ condition }: ts.ConditionalExpression, branch: ts.Expression): Value {
    return ts.isIdentifier(branch) && isTestOf(condition, branch.text)
      ? unknown(this.place(branch))
      : this.evaluate(branch);
  }

  private compute(node: ts.Node): Value {
    const place = this.place(node);
    if (ts.isStringLiteralLike(node)) return literalValue(place, node);
    if (ts.isNumericLiteral(node)) return { ...place, kind: 'number', value: Number(node.text) };
    if (ts.isIdentifier(node)) return evaluateName(this, node);
    if (ts.isTemplateExpression(node)) return templateText(this, node);
    if (ts.isObjectLiteralExpression(node)) return evaluateObject(this, node);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
      return evaluateAccess(this, node);
    if (ts.isCallExpression(node)) return evaluateCall(this, node);
    if (ts.isNewExpression(node)) return evaluateNew(this, node);
    if (ts.isBinaryExpression(node)) return evaluateBinary(this, node);
    if (ts.isConditionalExpression(node))
      return choice(place, [this.branchOf(node, node.whenTrue), this.branchOf(node, node.whenFalse)]);
    if (ts.isPrefixUnaryExpression(node)) return evaluatePrefix(this, node);
    if (ts.isArrayLiteralExpression(node)) {
      const open = node.elements.some((element) => ts.isSpreadElement(element));
      const elements = open ? [] : node.elements.map((element) => this.evaluate(element));
      return { ...place, kind: 'array', elements, open };
    }
    if (ts.isFunctionLike(node))
      return { ...place, kind: 'function', function: node, isAsync: isAsync(node) };
    if (isWrapper(node)) return this.evaluate(node.expression);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return handlerThis(this, node) ?? unknown(place);
    const isTrue = node.kind === ts.SyntaxKind.TrueKeyword;
    if (isTrue || node.kind === ts.SyntaxKind.FalseKeyword)
      return { ...place, kind: 'boolean', value: isTrue };
    return node.kind === ts.SyntaxKind.NullKeyword ? { ...place, kind: 'null' } : unknown(place);
  }
}

/** Where a node stands, without the space and comments before it. */
export function rangeOf(node: ts.Node): Range {
  return { start: node.getStart(), end: node.end };
}

/** Expressions that are what is inside them, for our purpose. */
function isWrapper(
  node: ts.Node,
): node is
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.TypeAssertion
  | ts.AwaitExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node)
  );
}

function isAsync(node: ts.SignatureDeclaration): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
  );
}
