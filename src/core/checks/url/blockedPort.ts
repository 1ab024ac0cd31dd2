import * as l10n from '@vscode/l10n';
import { isBlockedPort } from '../../blockedPorts';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';

export const blockedPort = defineCheck({
  meta: {
    id: 'url/blocked-port',
    step: 'url',
    level: 'error',
    catalogue: ['A16'],
    title: () => l10n.t('Browsers refuse to connect to this port'),
    why: () =>
      l10n.t('The port belongs to another protocol, and every browser blocks it. Desktop clients do not.'),
    citation: page('WHATWG Fetch', 'bad port', 'https://fetch.spec.whatwg.org/#port-blocking'),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url') return notApplicable;
    if (!isBlockedPort(target.port)) return pass;
    return {
      kind: 'fail',
      detail: l10n.t("Port {0} is on the browsers' block list (net::ERR_UNSAFE_PORT).", target.port),
      nextStep: l10n.t('Move the listener to another port, for example 8084 or 443.'),
      fixes: [],
    };
  },
});
