import { TruncatedError } from './bytes';
import {
  type CertificateMessage,
  readCertificate12,
  readCertificate13,
  readOcspResponse,
  readRequestedIssuers12,
  readRequestedIssuers13,
} from './certificateMessages';
import { groupName } from './groups';
import { handshakeType } from './handshakeMessages';
import type { ServerFlight } from './serverFlight';
import { readEcdheGroup, type ServerHello } from './serverHello';

/** What Node's TLS hides: the certificates exactly as sent, and what the server asked for. */
export interface ServerOffer {
  /** DER of the certificates in the order of the message. */
  chain: Uint8Array[];
  /** DER of the OCSP response that is stapled. */
  staple: Uint8Array | null;
  clientCertificateRequested: boolean;
  /** DER of the names that the CertificateRequest lists. */
  clientCertificateIssuers: Uint8Array[];
  group: string | null;
}

const tls13 = 0x0304;

/** Sums up a handshake; `null` where it is not complete or its messages are malformed. */
export function readServerOffer(flight: ServerFlight): ServerOffer | null {
  if (flight.hello === null || !flight.complete) return null;
  try {
    return readOffer(flight, flight.hello);
  } catch (error) {
    if (error instanceof TruncatedError) return null;
    throw error;
  }
}

/** The certificates that came, in the order of the message, also where the handshake was never completed. */
export function readSentChain({ hello, messages }: ServerFlight): Uint8Array[] {
  const body = messages.find(({ type }) => type === handshakeType.certificate)?.body;
  if (hello === null || body === undefined) return [];
  try {
    return readCertificates(body, hello.version === tls13).chain;
  } catch (error) {
    if (error instanceof TruncatedError) return [];
    throw error;
  }
}

/** Whether an OCSP response came with the certificates; `null` where the handshake ended before that was to be seen. */
export function isStapled({ hello, messages }: ServerFlight): boolean | null {
  const has = (type: number): boolean => messages.some((message) => message.type === type);
  const body = messages.find(({ type }) => type === handshakeType.certificate)?.body;
  if (hello === null || body === undefined) return null;
  try {
    if (hello.version === tls13) return readCertificate13(body).status !== null;
  } catch (error) {
    if (error instanceof TruncatedError) return null;
    throw error;
  }
  if (has(handshakeType.certificateStatus)) return true;
  return has(handshakeType.serverKeyExchange) || has(handshakeType.serverHelloDone) ? false : null;
}

function readOffer(flight: ServerFlight, hello: ServerHello): ServerOffer {
  const isTls13 = hello.version === tls13;
  const bodyOf = (type: number): Uint8Array | null =>
    flight.messages.find((message) => message.type === type)?.body ?? null;
  const certificate = readCertificates(bodyOf(handshakeType.certificate), isTls13);
  const status = certificate.status ?? bodyOf(handshakeType.certificateStatus);
  const request = bodyOf(handshakeType.certificateRequest);
  return {
    chain: certificate.chain,
    staple: status === null ? null : readOcspResponse(status),
    clientCertificateRequested: request !== null,
    clientCertificateIssuers: request === null ? [] : readIssuers(request, hello.version),
    group: readGroup(hello, bodyOf(handshakeType.serverKeyExchange)),
  };
}

function readCertificates(body: Uint8Array | null, isTls13: boolean): CertificateMessage {
  if (body === null) return { chain: [], status: null };
  return isTls13 ? readCertificate13(body) : readCertificate12(body);
}

function readIssuers(body: Uint8Array, version: number): Uint8Array[] {
  return version === tls13 ? readRequestedIssuers13(body) : readRequestedIssuers12(body, version);
}

function readGroup(hello: ServerHello, keyExchange: Uint8Array | null): string | null {
  const group = hello.group ?? (keyExchange === null ? null : readEcdheGroup(keyExchange));
  return group === null ? null : groupName(group);
}
