import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import type { Connection } from '../model/connection';
import type { Repair } from '../problem';
import { indentAt, indentStep, isBlank, lineBreakOf, lineStart } from '../repairs/lines';
import { hasCleanup } from './cleanup';
import { isAsync } from './components';
import type { EffectCallback } from './effects';

/**
 * Has an effect end the client that it connects: where the client is a constant of the effect's own block, and nothing is
 * returned yet. Not to be applied unasked, since the client may be meant to outlive the component.
 */
export function addCleanup(
  text: string,
  { call, name }: Connection,
  effect: EffectCallback,
): readonly Repair[] {
  const declaration = call.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return [];
  const block = declaration.parent.parent.parent;
  if (block !== effect.body || !ts.isBlock(block) || isAsync(effect) || name === 'connectAsync') return [];
  const last = block.statements.at(-1);
  if (hasCleanup(effect) || last === undefined || ts.isReturnStatement(last)) return [];
  const edit = atEnd(text, block, last, declaration.name.text);
  return [{ title: l10n.t('End the client in a cleanup'), edits: [edit], safe: false }];
}

function atEnd(text: string, block: ts.Block, last: ts.Statement, client: string): Repair['edits'][number] {
  const close = block.end - 1;
  const line = lineStart(text, close);
  if (line <= last.end || !isBlank(text, { start: line, end: close })) {
    const separator = text[last.end - 1] === ';' || text[last.end - 1] === '}' ? ' ' : '; ';
    return { start: last.end, end: last.end, text: `${separator}return () => { ${client}.end(); };` };
  }
  const [indent, lineBreak] = [indentAt(text, last.getStart()), lineBreakOf(text)];
  const lines = ['return () => {', `${indentStep(text)}${client}.end();`, '};'];
  return { start: line, end: line, text: lines.map((one) => indent + one + lineBreak).join('') };
}
