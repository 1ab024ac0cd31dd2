import type { TlsOptions } from 'node:tls';
import * as l10n from '@vscode/l10n';
import { startListener, type ListenerDefinition } from '../listener';
import { usesBoringSsl } from '../platform';
import { createWebSocketEndpoint } from '../webSocketEndpoint';

interface TlsFault extends Omit<ListenerDefinition, 'start' | 'trusted'> {
  tls: (caPem: string) => TlsOptions;
}

const faults: readonly TlsFault[] = [
  {
    name: 'tls-1.1',
    catalogue: ['C11'],
    rootCause: 'tls/old-version',
    title: () => l10n.t('The server speaks nothing newer than TLS 1.1'),
    available: () => !usesBoringSsl(),
    // OpenSSL 3 allows the SHA-1 signatures of TLS 1.1 on security level 0 only.
    tls: () => ({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
  },
  {
    name: 'old-ciphers',
    catalogue: ['C12', 'C41'],
    rootCause: 'tls/no-common-cipher',
    title: () => l10n.t('The server has only cipher suites that browsers have given up'),
    available: () => !usesBoringSsl(),
    tls: () => ({
      maxVersion: 'TLSv1.2',
      ciphers: 'ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:AES128-SHA256:AES256-SHA256',
    }),
  },
  {
    name: 'client-certificate-required',
    catalogue: ['C13'],
    rootCause: 'tls/client-certificate-requested',
    title: () => l10n.t('The server demands a client certificate'),
    tls: (ca) => ({ requestCert: true, rejectUnauthorized: true, ca }),
  },
  {
    name: 'client-certificate-optional',
    catalogue: ['C14'],
    rootCause: 'tls/client-certificate-requested',
    title: () => l10n.t('The server asks for a client certificate but can do without'),
    tls: (ca) => ({ requestCert: true, rejectUnauthorized: false, ca }),
  },
];

/** Healthy, with a sound certificate, but for the TLS handshake. */
export const tlsListeners: readonly ListenerDefinition[] = faults.map(({ tls, ...declared }) => ({
  ...declared,
  trusted: true,
  start: ({ authority, broker }) =>
    startListener(
      createWebSocketEndpoint({
        tls: { ...authority.healthy, ...tls(authority.caPem) },
        session: broker.serve,
      }),
      { scheme: 'wss' },
    ),
}));
