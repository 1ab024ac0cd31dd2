import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { mqttStandard } from '../../core/citations';
import type { Options } from '../model/connection';
import { isSurely, textIn } from '../options/entries';
import { findInOptions } from '../options/findings';
import type { Repair } from '../problem';
import { quoted } from '../repairs/index';
import { defineRule } from '../rule';
import { alternatives, type SingleValue } from '../values/value';

export const fixedClientId = defineRule({
  meta: {
    id: 'fixed-client-id',
    levels: { browser: 'warning', node: 'info', unknown: 'info' },
    fixable: true,
    catalogue: ['F06'],
    citation: mqttStandard('3.1.1', '3.1.4'),
    title: () => l10n.t('The same clientId for everyone who runs this code'),
  },
  check: (file) =>
    findInOptions(file, ({ entry, setup, connection }) => {
      const isFixed = connection.setups.every(({ options }) => hasFixedId(options));
      if (entry.name !== 'clientId' || !isFixed || mayBeKept(setup.options)) {
        return [];
      }
      const message =
        file.context.where === 'browser'
          ? l10n.t(
              'Every tab of every visitor has this clientId, and a broker lets one client of an ID stay: they throw each other out, over and over.',
            )
          : l10n.t(
              'A second process with this clientId, and this one, throw each other out, over and over: a broker lets one client of an ID stay.',
            );
      return alternatives(entry.value).map((value) => ({
        range: value.range,
        message,
        repairs: repairsFor(value),
      }));
    }),
});

/** Whether the ID is surely one that is written in the code. */
function hasFixedId({ entries }: Options): boolean {
  const id = entries.get('clientId');
  return id?.certain === true && alternatives(id.value).every((value) => (textIn(value) ?? '') !== '');
}

/** A session that is kept needs an ID that stays the same. */
function mayBeKept(options: Options): boolean {
  return options.entries.has('clean') ? !isSurely(options, 'clean', true) : options.open;
}

/** Only where the string stands alone, so that a sum may stand there, too. */
function repairsFor({ node, range, here }: SingleValue): readonly Repair[] {
  const { parent } = node;
  const isAlone =
    ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent);
  if (!here || !isAlone || parent.initializer !== node) {
    return [];
  }
  const suffix = ` + ${quoted(node.getSourceFile().text, '_')} + Math.random().toString(16).slice(2, 10)`;
  return [
    {
      title: l10n.t('Append a random suffix'),
      edits: [{ start: range.end, end: range.end, text: suffix }],
      safe: false,
    },
  ];
}
