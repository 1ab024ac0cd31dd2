import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { mqttStandard } from '../../core/citations';
import type { Connection, Options } from '../model/connection';
import type { FileModel } from '../model/file';
import { isSurely, textIn } from '../options/entries';
import { findInOptions, onePerRange } from '../options/findings';
import type { Finding, Repair } from '../problem';
import { quoted } from '../repairs/index';
import { defineRule } from '../rule';
import { alternatives, type SingleValue, type TextValue } from '../values/value';

export const fixedClientId = defineRule({
  meta: {
    id: 'fixed-client-id',
    levels: { browser: 'warning', node: 'info', unknown: 'info' },
    fixable: true,
    catalogue: ['F06'],
    citation: mqttStandard('3.1.1', '3.1.4'),
    title: () => l10n.t('The same clientId for everyone who runs this code'),
  },
  check: (file) => [
    ...findInOptions(file, ({ entry, setup, connection }) => {
      const isFixed = connection.setups.every(({ options }) => hasFixedId(options));
      const isOverridden = connection.setups.some(({ url }) => url?.kind === 'text' && mentionsId(url));
      if (entry.name !== 'clientId' || !isFixed || isOverridden || mayBeKept(setup.options)) {
        return [];
      }
      return alternatives(entry.value).map((value) => ({
        range: value.range,
        message: messageFor(file),
        repairs: repairsFor(value),
      }));
    }),
    ...onePerRange(file.connections.flatMap((connection) => findingsInUrls(file, connection))),
  ],
});

function messageFor({ context }: FileModel): string {
  return context.where === 'browser'
    ? l10n.t(
        'Every tab of every visitor has this clientId, and a broker lets one client of an ID stay: they throw each other out, over and over.',
      )
    : l10n.t(
        'A second process with this clientId, and this one, throw each other out, over and over: a broker lets one client of an ID stay.',
      );
}

/** `?clientId=` in the URL wins over the option. */
function findingsInUrls(file: FileModel, { setups }: Connection): readonly Finding[] {
  const urls = setups.flatMap(({ url, options }) =>
    url?.kind === 'text' && !mayBeKept(options) && fixedId.test(shapeOf(url)) ? [url] : [],
  );
  if (urls.length < setups.length) {
    return [];
  }
  return urls.map(({ range }) => ({ range, message: messageFor(file) }));
}

const fixedId = /[?&]clientId=[^&#‹]+(?:[&#]|$)/;

function mentionsId(url: TextValue): boolean {
  return /[?&]clientId=/.test(shapeOf(url));
}

/** The text of a URL, with a mark for what is not known. */
function shapeOf({ pieces }: TextValue): string {
  return pieces.map((piece) => (piece.known ? piece.text : '‹')).join('');
}

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
