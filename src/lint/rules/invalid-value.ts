import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import type { Fault } from '../options/fault';
import { findInOptions, onePerRange, type Occurrence } from '../options/findings';
import { qosFaultsOf } from '../options/qos';
import { validators } from '../options/validators/index';
import { propertiesWithoutVersion5 } from '../options/version5';
import type { Edit, Finding, Repair } from '../problem';
import { quoted } from '../repairs/index';
import { defineRule } from '../rule';
import { alternatives } from '../values/value';

export const invalidValue = defineRule({
  meta: {
    id: 'invalid-value',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: true,
    catalogue: ['F11', 'F08', 'I02'],
    citation: page(
      'mqtt-packet',
      'writeToStream.js, connect',
      'https://github.com/mqttjs/mqtt-packet/blob/master/writeToStream.js',
    ),
    title: () => l10n.t('mqtt.js does not accept this value'),
  },
  check: (file) =>
    onePerRange([
      ...findInOptions(file, (occurrence) => [
        ...faultsIn(occurrence).map(findingOf),
        ...propertiesWithoutVersion5(occurrence),
      ]),
      ...file.clientCalls.flatMap((call) => qosFaultsOf(call).map(findingOf)),
    ]),
});

function faultsIn({ entry, setup }: Occurrence): readonly Fault[] {
  const validator = validators.get(entry.name);
  if (validator === undefined || !entry.certain) {
    return [];
  }
  const found = alternatives(entry.value).map((value) => validator(value, setup));
  const silent = setup.options.checkedByTsc(entry.name);
  return found.every((faults) => faults.length > 0)
    ? found.flat().filter(({ byType }) => !(byType && silent))
    : [];
}

function findingOf(fault: Fault): Finding {
  return { range: fault.at.range, message: fault.message, repairs: repairsFor(fault) };
}

function repairsFor({ at, cure }: Fault): readonly Repair[] {
  if (cure === null || !at.here) {
    return [];
  }
  const repair = (code: string, edits: readonly Edit[], safe: boolean): readonly Repair[] => [
    { title: l10n.t('Replace by {0}', code), edits, safe },
  ];
  switch (cure.kind) {
    case 'code':
      return repair(cure.code, [{ ...at.range, text: cure.code }], cure.safe);
    case 'string': {
      const code = quoted(at.node.getSourceFile().text, cure.content);
      return repair(code, [{ ...at.range, text: code }], cure.safe);
    }
    case 'call':
      return repair(
        `${cure.callee}(…)`,
        [
          { start: at.range.start, end: at.range.start, text: `${cure.callee}(` },
          { start: at.range.end, end: at.range.end, text: ')' },
        ],
        false,
      );
  }
}
