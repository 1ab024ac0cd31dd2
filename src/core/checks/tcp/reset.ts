import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { tcpFailureOf } from './failure';

export const reset = defineCheck({
  meta: {
    id: 'tcp/reset',
    step: 'tcp',
    level: 'error',
    catalogue: ['B08'],
    title: () => l10n.t('The connection is broken off at once'),
    why: () =>
      l10n.t(
        'Something accepts the connection and ends it: a load balancer without a backend, a list of allowed addresses, or a rate limit.',
      ),
    citation: rfc(9293, '3.5.2'),
  },
  needs: ['tcp'],
  run: ({ tcp }, { target }) => {
    const failure = tcpFailureOf(tcp);
    if (failure?.kind !== 'reset' && failure?.kind !== 'other') return pass;
    return {
      kind: 'fail',
      detail: l10n.t('{0}:{1}: {2}', target.host, target.port, failure.code),
      nextStep: l10n.t(
        'Check the state of the load balancer and its backends, and lists of allowed addresses.',
      ),
      fixes: [],
    };
  },
});
