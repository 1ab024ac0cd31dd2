import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { tcpFailureOf } from './failure';

export const timeout = defineCheck({
  meta: {
    id: 'tcp/timeout',
    step: 'tcp',
    level: 'error',
    catalogue: ['B04'],
    title: () => l10n.t('No answer from this port'),
    why: () =>
      l10n.t(
        'The packets are dropped on the way: a firewall, a security group of the cloud, or the wrong port or address.',
      ),
    citation: rfc(9293, '3.8.3'),
  },
  needs: ['tcp'],
  run: ({ tcp }, { target }) => {
    const kind = tcpFailureOf(tcp)?.kind;
    if (kind !== 'timeout' && kind !== 'unreachable') return pass;
    return {
      kind: 'fail',
      detail:
        kind === 'timeout'
          ? l10n.t('{0}:{1} did not answer in time.', target.host, target.port)
          : l10n.t('There is no route to {0}.', target.host),
      nextStep: l10n.t(
        'Open port {0} in the firewall and the security group, check VPN and port, or serve the broker on 443, which is open nearly everywhere.',
        target.port,
      ),
      fixes: [],
    };
  },
});
