import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { faultOf } from './response';

/** The last of the checks on the status: what none of the others explains. */
export const unexpectedStatus = defineCheck({
  meta: {
    id: 'upgrade/unexpected-status',
    step: 'upgrade',
    level: 'error',
    catalogue: ['D12'],
    title: () => l10n.t('The server refuses the WebSocket'),
    why: () =>
      l10n.t(
        'Only 101 opens a WebSocket. Any other answer is a failure, and the page is told nothing but close code 1006.',
      ),
    citation: rfc(6455, '4.1'),
  },
  needs: ['upgradeBrowser'],
  run: ({ upgradeBrowser }, context) => {
    const fault = faultOf(upgradeBrowser, context);
    if (fault?.kind !== 'status' || upgradeBrowser.status === 'failed') return pass;
    const { status, reason, bodyHead } = upgradeBrowser.value;
    const isEarly = fault.status !== status;
    return {
      kind: 'fail',
      catalogue: [...(context.target.explicitPort ? [] : ['A09']), status === 431 ? 'D15' : 'D12'],
      detail: isEarly
        ? l10n.t('The server sends {0} before the answer, which browsers do not expect here.', fault.status)
        : l10n
            .t('The answer is {0} {1} {2}', status, visible(reason, 60), visible(firstLine(bodyHead), 120))
            .trim(),
      nextStep: nextStep(fault.status),
      fixes: [],
    };
  },
});

function nextStep(status: number): string {
  if (status === 403)
    return l10n.t(
      'Look for access rules of the proxy or broker: allowed origins, addresses, signed URLs that have expired.',
    );
  if (status >= 500) return l10n.t('Look at the log of the server: it failed while it handled the request.');
  if (status >= 100 && status < 200)
    return l10n.t(
      'Let the server or proxy answer with 101 at once, without {0} before it (103 is the feature early hints).',
      status,
    );
  if (status === 429)
    return l10n.t(
      'Wait, then raise the rate limit of the proxy or broker: pages reconnect often, each on its own.',
    );
  if (status === 431)
    return l10n.t(
      "Delete the site's cookies, which a browser sends and other clients do not, or raise the server's limit for headers.",
    );
  return l10n.t('Check URL, port and path: what answers here is a web server, but no WebSocket.');
}

function firstLine(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
