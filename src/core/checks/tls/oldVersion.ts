import * as l10n from '@vscode/l10n';
import { modernTls } from '../../../fixes/broker';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { tlsFailureOf } from './failure';

const oldVersions = ['SSLv3', 'TLSv1', 'TLSv1.1'];

export const oldVersion = defineCheck({
  meta: {
    id: 'tls/old-version',
    step: 'tls',
    level: 'error',
    catalogue: ['C11'],
    title: () => l10n.t('The server speaks only an outdated version of TLS'),
    why: () => l10n.t('Browsers removed TLS 1.0 and 1.1. They connect with TLS 1.2 and 1.3 only.'),
    citation: rfc(8996, '2'),
  },
  needs: ['tlsBrowser'],
  uses: ['tlsLegacy'],
  run: ({ tlsBrowser, tlsLegacy }) => {
    const failure = tlsFailureOf(tlsBrowser);
    if (failure === null) return notApplicable;
    const legacy = tlsLegacy.status === 'ok' ? tlsLegacy.value.protocol : null;
    const isOld = failure.alert === 'protocol_version' || (legacy !== null && oldVersions.includes(legacy));
    if (!isOld) return pass;
    return {
      kind: 'fail',
      detail:
        legacy === null
          ? l10n.t('The server refuses TLS 1.2 and 1.3 (alert protocol_version).')
          : l10n.t('The server speaks {0}.', legacy),
      nextStep: l10n.t(
        'Switch TLS 1.2 and 1.3 on in the broker or proxy, and update it if it knows neither.',
      ),
      fixes: [modernTls()],
    };
  },
});
