import * as l10n from '@vscode/l10n';
import { DerReader, derTag } from '../certificate/derReader';
import { readName, shortName } from '../certificate/names';
import type { Facts, TlsFact } from '../evidence';
import { chainIn } from '../tls/sentChain';
import { fromBase64 } from '../text';
import { describeFact, type DescribeStep, type StepText } from './describe';
import { describeHello } from './hello';

/** Names of issuers that are shown; the rest is counted. */
const maxNames = 3;

export const describeTls: DescribeStep = ({ facts }) => {
  const { tlsBrowser, tlsFirefox, tlsNode, tlsLegacy } = facts;
  const seen = [tlsBrowser, tlsFirefox, tlsNode, tlsLegacy].find((fact) => fact.status === 'ok');
  const summary = describeFact(tlsBrowser, summarise).summary;
  if (seen?.status !== 'ok') return { summary, facts: describeHello(facts.hello) };
  return {
    summary,
    facts: [
      ...describeHandshake(seen.value),
      ...describeServerName(facts),
      ...describeHello(facts.hello),
      ...describeNode(tlsNode.status === 'ok' ? tlsNode.value : seen.value),
    ],
  };
};

function summarise(tls: TlsFact): StepText {
  return {
    summary: l10n.t('{0}, {1}, certificates sent: {2}', tls.protocol, tls.cipher, tls.chain.length),
    facts: [],
  };
}

function describeHandshake(tls: TlsFact): StepText['facts'] {
  return [
    { name: l10n.t('Version'), value: tls.protocol },
    { name: l10n.t('Cipher'), value: tls.cipher },
    { name: l10n.t('Group'), value: tls.group ?? l10n.t('unknown') },
    { name: 'ALPN', value: tls.alpn ?? l10n.t('none') },
    { name: l10n.t('Certificates sent'), value: String(tls.chain.length) },
    { name: l10n.t('Client certificate'), value: clientCertificate(tls) },
    { name: l10n.t('Stapled OCSP response'), value: answerText(tls.stapled) },
  ];
}

function clientCertificate({ clientCertificateRequested, clientCertificateIssuers }: TlsFact): string {
  if (clientCertificateRequested === null) return l10n.t('unknown');
  if (!clientCertificateRequested) return l10n.t('not requested');
  const names = clientCertificateIssuers.slice(0, maxNames).map(issuerName);
  const more = clientCertificateIssuers.length - names.length;
  if (names.length === 0) return l10n.t('requested');
  const list = [...names, ...(more > 0 ? [l10n.t('{0} more', more)] : [])].join(', ');
  return l10n.t('requested, issued by {0}', list);
}

function issuerName(base64: string): string {
  try {
    const name = new DerReader(fromBase64(base64), 'name', true).value(derTag.sequence);
    return `"${shortName(readName(name))}"`;
  } catch {
    // The name is whatever the server sent.
    return l10n.t('unknown');
  }
}

function answerText(answer: boolean | null): string {
  if (answer === null) return l10n.t('unknown');
  return answer ? l10n.t('yes') : l10n.t('no');
}

/** What a client that names no host gets. */
function describeServerName({ tlsBrowser, tlsWithoutSni }: Facts): StepText['facts'] {
  if (tlsBrowser.status !== 'ok' || tlsWithoutSni.status === 'skipped') return [];
  const name = l10n.t('Certificate without SNI');
  if (tlsWithoutSni.status === 'failed') return [{ name, value: tlsWithoutSni.failure.code }];
  const isSame = chainIn(tlsBrowser)?.[0] === chainIn(tlsWithoutSni)?.[0];
  return [{ name, value: isSame ? l10n.t('the same') : l10n.t('another one') }];
}

function describeNode({ nodeVerifyError }: TlsFact): StepText['facts'] {
  return [{ name: l10n.t("Node's verdict"), value: nodeVerifyError?.code ?? l10n.t('authorised') }];
}
