import * as l10n from '@vscode/l10n';
import { daysFromNow, type PracticeAuthority, type ServerIdentity } from '../authority';
import { startListener, type ListenerDefinition } from '../listener';
import { createWebSocketEndpoint } from '../webSocketEndpoint';

interface CertificateFault extends Omit<ListenerDefinition, 'start'> {
  identity: (authority: PracticeAuthority) => ServerIdentity;
  /** Host of the URL; default `localhost`. */
  host?: string;
}

const faults: readonly CertificateFault[] = [
  {
    name: 'self-signed',
    catalogue: ['C01'],
    rootCause: 'certificate/self-signed',
    title: () => l10n.t('The certificate is signed by itself'),
    trusted: false,
    identity: (authority) => authority.issueSelfSigned(),
  },
  {
    name: 'unknown-ca',
    catalogue: ['C02'],
    rootCause: 'certificate/unknown-ca',
    title: () => l10n.t('The certificate comes from a private CA that the browser does not know'),
    trusted: false,
    identity: (authority) => authority.withRoot,
  },
  {
    name: 'missing-intermediate',
    catalogue: ['C03'],
    rootCause: 'certificate/missing-intermediate',
    title: () => l10n.t('The server does not send the intermediate certificate'),
    trusted: true,
    identity: (authority) => authority.issueBelowIntermediate(),
  },
  {
    name: 'wrong-host',
    catalogue: ['C04'],
    rootCause: 'certificate/name-mismatch',
    title: () => l10n.t('The certificate is for another host name'),
    trusted: true,
    identity: (authority) =>
      authority.issueLeaf({
        commonName: 'broker.example',
        dnsNames: ['broker.example'],
        ipAddresses: [],
      }),
  },
  {
    name: 'common-name-only',
    catalogue: ['C05'],
    rootCause: 'certificate/common-name-only',
    title: () => l10n.t('The host name stands only in the common name (CN), where browsers do not look'),
    trusted: true,
    identity: (authority) => authority.issueLeaf({ dnsNames: [], ipAddresses: [] }),
  },
  {
    name: 'ip-in-dns-san',
    catalogue: ['C06'],
    rootCause: 'certificate/name-mismatch',
    title: () => l10n.t('The IP address stands in the SAN as a DNS name'),
    trusted: true,
    host: '127.0.0.1',
    identity: (authority) => authority.issueLeaf({ dnsNames: ['127.0.0.1'], ipAddresses: [] }),
  },
  {
    name: 'expired',
    catalogue: ['C07'],
    rootCause: 'certificate/expired',
    title: () => l10n.t('The certificate has expired'),
    trusted: true,
    identity: (authority) => authority.issueLeaf({ notBefore: daysFromNow(-60), notAfter: daysFromNow(-30) }),
  },
  {
    name: 'not-yet-valid',
    catalogue: ['C08'],
    rootCause: 'certificate/not-yet-valid',
    title: () => l10n.t('The certificate is not valid yet'),
    trusted: true,
    identity: (authority) => authority.issueLeaf({ notBefore: daysFromNow(30), notAfter: daysFromNow(60) }),
  },
  {
    name: 'no-server-auth',
    catalogue: ['C09'],
    rootCause: 'certificate/not-for-servers',
    title: () => l10n.t('The certificate is for clients, not for servers (extended key usage)'),
    trusted: true,
    identity: (authority) => authority.issueLeaf({ extendedKeyUsage: ['clientAuth'] }),
  },
];

/** Healthy but for the certificate. */
export const certificateListeners: readonly ListenerDefinition[] = faults.map(
  ({ identity, host = 'localhost', ...declared }) => ({
    ...declared,
    start: ({ authority, broker }) =>
      startListener(createWebSocketEndpoint({ tls: identity(authority), session: broker.serve }), {
        scheme: 'wss',
        host,
      }),
  }),
);
