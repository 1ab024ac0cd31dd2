import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { conflictsOf, type Conflict } from '../endpoint/conflict';
import { conflictRepairs } from '../endpoint/conflictRepairs';
import type { Endpoint } from '../endpoint/endpoint';
import { knownParts } from '../endpoint/part';
import { isForNodeOnly, isWebSocket } from '../endpoint/schemes';
import { targetsOf } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import { onePerRange } from '../options/findings';
import type { Finding } from '../problem';
import type { Range } from '../text/range';
import { defineRule } from '../rule';

/**
 * Only where both sides are known and surely used together. Silent about a scheme that no browser can open, which another
 * rule speaks of, and about a path that is dropped anyway.
 */
export const urlOptionConflict = defineRule({
  meta: {
    id: 'url-option-conflict',
    levels: { browser: 'warning', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['A14'],
    citation: mqttJs('src/lib/connect/index.ts', 'connect'),
    title: () => l10n.t('URL and options contradict each other'),
  },
  check: (file) =>
    onePerRange(
      targetsOf(file).flatMap(({ endpoint }) => {
        const { setup, url, server } = endpoint;
        if (url?.form !== 'absolute' || !setup.together || server !== null) return [];
        return conflictsOf(setup, url, file.mqtt)
          .filter((conflict) => isHeard(file, endpoint, conflict))
          .map((conflict) => findingOf(file, endpoint, conflict));
      }),
    ),
});

function isHeard({ context }: FileModel, { topScheme }: Endpoint, { entry, parts }: Conflict): boolean {
  switch (entry.name) {
    case 'protocol':
      return context.where !== 'browser' || !isForNodeOnly(parts?.option.text ?? '');
    case 'path':
      return knownParts(topScheme).some(({ text }) => isWebSocket(text));
    default:
      return true;
  }
}

function findingOf(file: FileModel, endpoint: Endpoint, conflict: Conflict): Finding {
  const { entry, parts, winner } = conflict;
  const message =
    parts === null
      ? l10n.t('The URL gives another {0}, which wins: this one has no effect. Keep one of them.', entry.name)
      : winner === 'url'
        ? l10n.t(
            'The URL says "{0}", which wins over this {1}. Keep one of them.',
            shown(parts.url.text),
            entry.name,
          )
        : l10n.t('This {0} wins over "{1}" in the URL. Keep one of them.', entry.name, shown(parts.url.text));
  return { range: rangeOf(conflict), message, repairs: conflictRepairs(file, endpoint, conflict) };
}

/** A query may hold a secret. */
function shown(text: string): string {
  return text.replace(/\?.*$/s, '');
}

function rangeOf({ entry, parts }: Conflict): Range {
  if (parts !== null) return parts.option.range;
  const { value } = entry;
  const [piece, ...more] = value.kind === 'text' ? value.pieces : [];
  return piece?.known === true && more.length === 0 ? piece.range : value.range;
}
