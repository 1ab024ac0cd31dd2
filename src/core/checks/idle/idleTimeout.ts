import * as l10n from '@vscode/l10n';
import { keepaliveCode } from '../../../fixes/code';
import { nginxLocation } from '../../../fixes/proxy';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';

export const idleTimeout = defineCheck({
  meta: {
    id: 'idle/time-out',
    step: 'idle',
    level: 'warning',
    catalogue: ['E02'],
    title: () => l10n.t('Idle connections are ended'),
    why: () =>
      l10n.t(
        'A proxy, load balancer or the broker closes a connection on which nothing is sent. If the keepalive is not shorter than that, the client is dropped again and again.',
      ),
    citation: page(
      'nginx',
      'proxy_read_timeout',
      'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
    ),
  },
  needs: ['idle'],
  run: ({ idle }, { target }) => {
    if (idle.status === 'failed') return notApplicable;
    const seconds = idle.value.endedAfterSeconds;
    if (seconds === null) return pass;
    const keepalive = Math.max(1, Math.floor(seconds * 0.75));
    return {
      kind: 'fail',
      detail: l10n.t('The connection was ended after {0} seconds without traffic.', Math.round(seconds)),
      nextStep: l10n.t(
        'Set keepalive to {0} seconds, or raise the time-out of the proxy or broker.',
        keepalive,
      ),
      fixes: [keepaliveCode(keepalive), nginxLocation(target)],
    };
  },
});
