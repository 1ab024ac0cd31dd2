import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';

export const addressRefuses = defineCheck({
  meta: {
    id: 'tcp/address-refuses',
    step: 'tcp',
    level: 'warning',
    catalogue: ['B05'],
    title: () => l10n.t('Not every address of the host accepts connections'),
    why: () =>
      l10n.t(
        'Clients try the addresses in differing order. One that is refused costs time, or makes some clients fail and others not.',
      ),
    citation: rfc(8305, '5'),
  },
  needs: ['tcp'],
  run: ({ tcp }, { target }) => {
    if (tcp.status === 'failed' || tcp.value.attempts.length < 2) return notApplicable;
    const refusing = tcp.value.attempts
      .filter(({ failure }) => failure !== null)
      .map(({ address }) => address);
    if (refusing.length === 0) return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        '{0}: no connection to {1}; {2} accepts.',
        target.host,
        refusing.join(', '),
        tcp.value.used,
      ),
      nextStep: l10n.t('Let the listener bind to all addresses of the host, or remove the address from DNS.'),
      fixes: [],
    };
  },
});
