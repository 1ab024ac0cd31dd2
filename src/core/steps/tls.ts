import * as l10n from '@vscode/l10n';
import type { TlsFact } from '../evidence';
import { describeFact, type DescribeStep, type StepText } from './describe';

export const describeTls: DescribeStep = ({ facts }) => {
  const usable = [facts.tlsBrowser, facts.tlsNode, facts.tlsLegacy].find((fact) => fact.status === 'ok');
  if (facts.tlsBrowser.status === 'failed' && usable?.status === 'ok') {
    const failed = describeFact(facts.tlsBrowser, describeHandshake);
    return { summary: failed.summary, facts: describeHandshake(usable.value).facts };
  }
  return describeFact(facts.tlsBrowser, describeHandshake);
};

function describeHandshake(tls: TlsFact): StepText {
  return {
    summary: l10n.t('{0}, {1}, certificates sent: {2}', tls.protocol, tls.cipher, tls.chain.length),
    facts: [
      { name: l10n.t('Version'), value: tls.protocol },
      { name: l10n.t('Cipher'), value: tls.cipher },
      { name: l10n.t('Group'), value: tls.group ?? l10n.t('unknown') },
      { name: 'ALPN', value: tls.alpn ?? l10n.t('none') },
      { name: l10n.t('Client certificate'), value: clientCertificate(tls.clientCertificateRequested) },
      { name: l10n.t('Stapled OCSP response'), value: tls.stapled === true ? l10n.t('yes') : l10n.t('no') },
      { name: l10n.t("Node's verdict"), value: tls.nodeVerifyError?.code ?? l10n.t('authorised') },
    ],
  };
}

function clientCertificate(requested: boolean | null): string {
  if (requested === null) return l10n.t('unknown');
  return requested ? l10n.t('requested') : l10n.t('not requested');
}
