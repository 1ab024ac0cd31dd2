import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import { allowing } from '../csp/extend';
import { allowsBlobWorkers, allowsSocket } from '../csp/allows';
import { connectDirective, parsePolicy, workerDirective, type Directive } from '../csp/policy';
import { socketsOf } from '../csp/sockets';
import { startsWorker } from '../csp/workers';
import type { FileModel } from '../model/file';
import type { Finding, Repair } from '../problem';
import { defineRule } from '../rule';
import type { CspTag } from '../text/markup';

type Policy = readonly Directive[];

export const cspWorker = defineRule({
  meta: {
    id: 'csp-worker',
    levels: { browser: 'warning', node: 'off', unknown: 'off' },
    pageOnly: true,
    fixable: true,
    catalogue: ['G04', 'G05'],
    citation: page(
      'W3C CSP3',
      'get fetch directive fallback list',
      'https://www.w3.org/TR/CSP3/#directive-fallback-list',
    ),
    title: () => l10n.t('A content security policy that mqtt.js cannot work under'),
  },
  check: (file) =>
    (file.markup?.csps ?? []).flatMap((tag) => {
      const policy = parsePolicy(tag.content);
      return policy === null
        ? []
        : [...workerFindings(file, tag, policy), ...socketFindings(file, tag, policy)];
    }),
});

function workerFindings(file: FileModel, tag: CspTag, policy: Policy): Finding[] {
  const deciding = workerDirective(policy);
  if (deciding === null || allowsBlobWorkers(deciding) !== 'no' || !startsWorker(file)) return [];
  return [
    {
      range: tag.contentRange,
      message: l10n.t(
        '{0} does not allow workers from blob: URLs, in which mqtt.js counts the time for its pings since 5.3.2: the client connects, never pings, and the broker drops it again and again.',
        deciding.name,
      ),
      repairs: repair(file, tag, policy, deciding, 'worker-src', 'blob:'),
    },
  ];
}

function socketFindings(file: FileModel, tag: CspTag, policy: Policy): Finding[] {
  const deciding = connectDirective(policy);
  if (deciding === null) return [];
  const blocked = socketsOf(file).filter((url) => allowsSocket(deciding, url) === 'no');
  const origins = new Set(
    blocked.map(({ scheme, host, port }) => {
      const isDefault = port === (scheme === 'wss' ? 443 : 80);
      return `${scheme}://${host}${isDefault ? '' : `:${port}`}`;
    }),
  );
  return [...origins].map((origin) => ({
    range: tag.contentRange,
    message: l10n.t(
      '{0} does not allow connections to {1}. Sources with https: or without a scheme do not match WebSocket URLs.',
      deciding.name,
      origin,
    ),
    repairs: repair(file, tag, policy, deciding, 'connect-src', origin),
  }));
}

/** None where the text of the attribute is not that of the policy, or nothing would part the sources in it. */
function repair(
  { text }: FileModel,
  { content, contentRange }: CspTag,
  policy: Policy,
  deciding: Directive,
  name: string,
  source: string,
): Repair[] {
  const quote = text.charAt(contentRange.start - 1);
  const isVerbatim = text.slice(contentRange.start, contentRange.end) === content;
  if (!isVerbatim || (quote !== '"' && quote !== "'")) return [];
  const edit = allowing(content, policy, deciding, name, source);
  const written = quote === "'" ? edit.text.replaceAll("'", '&#39;') : edit.text;
  const { start } = contentRange;
  return [
    {
      title: l10n.t('Allow {0} in {1}', source, name),
      edits: [{ start: start + edit.start, end: start + edit.end, text: written }],
      safe: false,
    },
  ];
}
