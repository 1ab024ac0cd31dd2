import type { TcpFailure, TlsFact, TlsFailure } from '../../core/evidence';
import { readServerOffer, type ServerOffer } from '../../core/tls/serverOffer';
import { maxCertificateBytes, maxRequestedIssuers } from '../limits';
import { type Outcome, succeeded } from '../outcome';
import type { ConnectLimits } from '../tcp/connectTcp';
import { watchReaction } from './clientCertificate';
import type { TlsConnection, TlsOptions } from './connectTls';
import { encodeChain } from './encodeChain';
import { type Endpoint, openTls } from './endpoint';
import { readNodeVerdict } from './nodeVerdict';
import { peerChain } from './peerChain';

export interface HandshakeOptions extends Pick<TlsOptions, 'context' | 'alpn' | 'withoutSni'> {
  /** Find out the sentence for what Node has against the certificate, too, which takes a connection more. */
  explainVerdict?: boolean;
  /** Of the connection underneath, in ms. */
  roundTripMs: number;
}

/** One TLS handshake with verification off, on a connection of its own, and everything that it shows. */
export async function shakeHands(
  endpoint: Endpoint,
  { roundTripMs, explainVerdict = false, ...offer }: HandshakeOptions,
  limits: ConnectLimits,
): Promise<Outcome<TlsFact, TcpFailure | TlsFailure>> {
  const options = { ...offer, requestStaple: true, keepChain: true };
  const opened = await openTls(endpoint, options, limits);
  if (!opened.ok) return opened;
  const connection = opened.value;
  try {
    const described = describeHandshake(connection);
    const mayReact = described.clientCertificateRequested !== false;
    const [afterwards, nodeVerifyError] = await Promise.all([
      mayReact ? watchReaction(connection, roundTripMs, limits.signal) : ('open' as const),
      readNodeVerdict(connection, () =>
        explainVerdict ? openTls(endpoint, { ...options, strict: true }, limits) : null,
      ),
    ]);
    return succeeded({ ...described, afterwards, nodeVerifyError });
  } finally {
    connection.socket.destroy();
  }
}

function describeHandshake(connection: TlsConnection): Omit<TlsFact, 'afterwards' | 'nodeVerifyError'> {
  const { socket } = connection;
  const offer = readServerOffer(connection.flight());
  return {
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher().name,
    group: offer?.group ?? null,
    alpn: typeof socket.alpnProtocol === 'string' ? socket.alpnProtocol : null,
    chain: encodeChain(offer?.chain ?? peerChain(socket)),
    clientCertificateRequested: offer?.clientCertificateRequested ?? null,
    clientCertificateIssuers: (offer?.clientCertificateIssuers ?? [])
      .slice(0, maxRequestedIssuers)
      .map(base64),
    stapled: offer === null ? null : offer.staple !== null,
    ...stapleOf(offer),
  };
}

function stapleOf(offer: ServerOffer | null): { staple?: string } {
  const staple = offer?.staple ?? null;
  return staple === null || staple.length > maxCertificateBytes ? {} : { staple: base64(staple) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
