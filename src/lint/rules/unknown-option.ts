import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { mqttJs } from '../../core/citations';
import { adviceFor, type Advice } from '../options/advice';
import { entryRange, isReadByApplication, removal } from '../options/entries';
import { findInOptions, type Occurrence } from '../options/findings';
import { isReadElsewhere } from '../options/readElsewhere';
import { renamingEdits } from '../options/renaming';
import { sureScheme } from '../options/schemes';
import { isBeginning } from '../options/similar';
import { isRead, optionTable } from '../options/table';
import { validators } from '../options/validators/index';
import type { Repair } from '../problem';
import { defineRule } from '../rule';
import { alternatives } from '../values/value';

export const unknownOption = defineRule({
  meta: {
    id: 'unknown-option',
    levels: { browser: 'warning', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: [],
    citation: mqttJs('src/lib/client.ts', 'IClientOptions'),
    title: () => l10n.t('mqtt.js has no such option'),
  },
  check: (file) =>
    findInOptions(file, (occurrence) => {
      const { entry, setup } = occurrence;
      if (
        isKnown(occurrence) ||
        setup.options.checkedByTsc(entry.name) ||
        isReadByApplication(setup.options)
      ) {
        return [];
      }
      const advice = adviceFor(entry.name, file.mqtt);
      const { property } = entry;
      const isTyped =
        property !== null && ts.isShorthandPropertyAssignment(property) && isBeginning(entry.name);
      const isMeant = advice.rename === null && property !== null && isReadElsewhere(property, entry.name);
      if (isTyped || isMeant) {
        return [];
      }
      return [{ range: entryRange(entry), message: advice.message, repairs: repairsFor(occurrence, advice) }];
    }),
});

function isKnown({ entry, setup, file }: Occurrence): boolean {
  const fact = optionTable.get(entry.name);
  const inBrowser = file.context.where === 'browser';
  if (fact === undefined) {
    // The rule ws-options speaks of it there.
    return entry.name === 'websocketOptions' && inBrowser;
  }
  if (fact.group !== 'socket') {
    return isRead(fact, file.mqtt);
  }
  // Node's socket has options that other libraries have for the connection; only mqtts hands them on.
  const isMeantOtherwise = entry.name === 'keepAlive' || entry.name === 'timeout';
  return !isMeantOtherwise || !(inBrowser || ['ws', 'wss', 'mqtt', 'tcp'].includes(sureScheme(setup) ?? ''));
}

function repairsFor(occurrence: Occurrence, { rename }: Advice): readonly Repair[] {
  const { entry, setup, file } = occurrence;
  const removed = removal(file.text, entry, false);
  const edits = rename === null ? null : renamingEdits(occurrence, rename.to);
  if (rename === null || edits === null) {
    return removed;
  }
  const fits = alternatives(entry.value).every(
    (value) => (validators.get(rename.to)?.(value, setup) ?? []).length === 0,
  );
  return [{ title: l10n.t('Rename to {0}', rename.to), edits, safe: rename.certain && fits }, ...removed];
}
