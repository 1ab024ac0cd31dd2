import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { entryRange, removal, sureValue, textIn } from '../options/entries';
import { findInOptions } from '../options/findings';
import { isRead, optionTable } from '../options/table';
import { defineRule } from '../rule';

export const timerVariant = defineRule({
  meta: {
    id: 'timer-variant',
    levels: { browser: 'warning', node: 'off', unknown: 'off' },
    pageOnly: true,
    fixable: true,
    catalogue: ['G06', 'F09'],
    citation: mqttJs('src/lib/get-timer.ts', 'getTimer'),
    title: () => l10n.t('Timers that a background tab slows down'),
  },
  check: (file) => {
    const fact = optionTable.get('timerVariant');
    const isWorker = file.context.platform === 'worker';
    if (fact === undefined || isWorker || !isRead(fact, file.mqtt)) {
      return [];
    }
    // A policy that may forbid workers comes first.
    const isRemovable = (file.markup?.csps ?? []).length === 0;
    return findInOptions(file, ({ entry, setup }) => {
      const value = entry.name === 'timerVariant' ? sureValue(setup.options, entry.name) : null;
      if (value === null || textIn(value) !== 'native') {
        return [];
      }
      return [
        {
          range: entryRange(entry),
          message: l10n.t(
            'Browsers slow native timers of background tabs down to one call a minute: pings come too late, and the broker drops the client. Without timerVariant, mqtt.js counts in a worker, which the content security policy has to allow with worker-src blob:.',
          ),
          repairs: isRemovable ? removal(file.text, entry, false) : [],
        },
      ];
    });
  },
});
