import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { conflictsOf, type Conflict } from '../endpoint/conflict';
import type { Endpoint } from '../endpoint/endpoint';
import { knownParts, textOf, type KnownPart } from '../endpoint/part';
import { contradictsService, isRawPort } from '../endpoint/ports';
import { isForNodeOnly, isTransport, isWebSocket } from '../endpoint/schemes';
import { targetsOf } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import type { Finding, Repair } from '../problem';
import { removeProperty } from '../repairs';
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
    targetsOf(file).flatMap(({ endpoint }) => {
      const { setup, url, server } = endpoint;
      if (url?.form !== 'absolute' || !setup.together || server !== null) return [];
      return conflictsOf(setup, url, file.mqtt)
        .filter((conflict) => isHeard(file, endpoint, conflict))
        .map((conflict) => findingOf(file, endpoint, conflict));
    }),
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
            parts.url.text,
            entry.name,
          )
        : l10n.t('This {0} wins over "{1}" in the URL. Keep one of them.', entry.name, parts.url.text);
  return { range: rangeOf(conflict), message, repairs: repairsOf(file, endpoint, conflict) };
}

function rangeOf({ entry, parts }: Conflict): Range {
  if (parts !== null) return parts.option.range;
  const { value } = entry;
  const [piece, ...more] = value.kind === 'text' ? value.pieces : [];
  return piece?.known === true && more.length === 0 ? piece.range : value.range;
}

/** Whoever is right has to be decided, so that none is safe. */
function repairsOf(file: FileModel, endpoint: Endpoint, { entry, parts }: Conflict): Repair[] {
  if (entry.property === null) return [];
  const { name } = entry;
  const removal = removeProperty(file.text, entry.property);
  const title = l10n.t('Remove {0} from the options', name);
  const removed: Repair = { title, edits: [removal], safe: false };
  if (parts === null) return [removed];
  const { url, option } = parts;
  const repairs = isSoundInUrl(file, endpoint, name, url) ? [removed] : [];
  if (url.exact === null || !fitsIntoUrl(name, option.text)) return repairs;
  const content = name === 'protocol' ? option.text.replace(/:$/, '') : option.text;
  const edits = [{ ...url.exact, text: content }, removal];
  return [...repairs, { title: l10n.t('Move {0} into the URL', name), edits, safe: false }];
}

/** Whether what the URL says is right by itself, so that the option can go. */
function isSoundInUrl({ context }: FileModel, endpoint: Endpoint, name: string, part: KnownPart): boolean {
  const isForWebSocket = isWebSocket(textOf(endpoint.topScheme) ?? '');
  const { text } = part;
  switch (name) {
    case 'protocol':
      if (!isTransport(text) || (context.where === 'browser' && isForNodeOnly(text))) return false;
      return !contradictsService({ ...endpoint, scheme: part });
    case 'port':
      if (Number(text) > 65535 || (isForWebSocket && isRawPort(Number(text)))) return false;
      return !contradictsService({ ...endpoint, port: part });
    case 'path':
      return true;
    default:
      return !(isForWebSocket && text.startsWith('['));
  }
}

/** mqtt.js keeps the brackets of an IPv6 address only in the option, and a path needs its slash. */
function fitsIntoUrl(name: string, text: string): boolean {
  return name === 'path'
    ? text.startsWith('/')
    : name === 'port' || name === 'protocol' || !text.includes(':');
}
