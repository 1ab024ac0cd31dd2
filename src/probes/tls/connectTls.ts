import { isIP, type Socket } from 'node:net';
import {
  checkServerIdentity,
  connect,
  type ConnectionOptions,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import type { TlsFailure } from '../../core/evidence';
import { readServerFlight, type ServerFlight } from '../../core/tls/serverFlight';
import { isStapled, readSentChain } from '../../core/tls/serverOffer';
import { failedWith, type Outcome, succeeded } from '../outcome';
import type { ConnectLimits } from '../tcp/connectTcp';
import { onLimit } from '../timing';
import { encodeChain } from './encodeChain';
import { fitsServerKey } from './handshakeSignature';
import { collectKeys, type KeyLog } from './keyLog';
import { recordOpener } from './openRecord';
import { RecordingTap } from './recordingTap';
import { tlsFailure } from './tlsFailure';

export interface TlsOptions {
  /** Name or address as in the URL; a name is sent as SNI, unless `withoutSni`. */
  host: string;
  withoutSni?: boolean;
  context: SecureContext;
  alpn: string[] | null;
  requestStaple?: boolean;
  /** A failure tells the certificates that came before it. */
  keepChain?: boolean;
  /** Ends the connection with the platform's error where the certificate does not verify. */
  strict?: boolean;
}

/** A TLS connection, and what its handshake was made of. */
export interface TlsConnection {
  socket: TLSSocket;
  /** Error of the host name check; `null` where it passed, or was not reached. */
  identityError: Error | null;
  /** What the server sent up to now. */
  flight: () => ServerFlight;
  /** The typed failure for the end of this connection. */
  explainEnd: (error: Error | null) => TlsFailure;
}

/** Shakes hands over a connection. Without `strict` a certificate never stops it. */
export function connectTls(
  transport: Socket,
  options: TlsOptions,
  { signal, timeoutMs }: ConnectLimits,
): Promise<Outcome<TlsConnection, TlsFailure>> {
  const tap = new RecordingTap(transport);
  const identity: { error: Error | null } = { error: null };
  // @types/node has `requestOCSP` only among the options of the TLSSocket that this call makes.
  const connectOptions: ConnectionOptions & { requestOCSP: boolean } = {
    socket: tap,
    host: options.host,
    ...(isIP(options.host) === 0 && options.withoutSni !== true ? { servername: options.host } : {}),
    secureContext: options.context,
    ...(options.alpn === null ? {} : { ALPNProtocols: options.alpn }),
    requestOCSP: options.requestStaple === true,
    rejectUnauthorized: options.strict === true,
    checkServerIdentity: (host, certificate) => {
      identity.error = checkServerIdentity(host, certificate) ?? null;
      return identity.error ?? undefined;
    },
  };
  const socket = connect(connectOptions);
  const observation = observe(tap, collectKeys(socket));
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<TlsConnection, TlsFailure>): void => {
      release();
      if (!outcome.ok) socket.destroy();
      resolve(outcome);
    };
    const fail = (error: Error | null, timedOut: boolean): void => {
      const failure = observation.explain(error, timedOut);
      finish(failedWith(options.keepChain === true ? withSent(failure, observation.flight(), tap) : failure));
    };
    const release = onLimit(signal, timeoutMs, () => fail(null, true));
    socket.once('secureConnect', () =>
      finish(
        succeeded({
          socket,
          identityError: identity.error,
          flight: observation.flight,
          explainEnd: (error) => observation.explain(error, false),
        }),
      ),
    );
    // Stays for the socket's life: an error without a listener would end the process.
    socket.on('error', (error: Error) => fail(error, false));
    socket.once('close', () => fail(null, false));
  });
}

/** The failure with the certificates that came before it. */
function withSent(failure: TlsFailure, flight: ServerFlight, { clientRandom }: RecordingTap): TlsFailure {
  const chain = encodeChain(readSentChain(flight));
  if (chain.length === 0) return failure;
  const stapled = isStapled(flight);
  const keyFits = failure.kind === 'other' ? fitsServerKey(flight, clientRandom) : null;
  return {
    ...failure,
    chain,
    ...(stapled === null ? {} : { stapled }),
    ...(keyFits === null ? {} : { keyFits }),
  };
}

function observe(tap: RecordingTap, keys: KeyLog) {
  const flight = (): ServerFlight => readServerFlight(tap.received, recordOpener(keys));
  const explain = (error: Error | null, timedOut: boolean): TlsFailure => {
    const { alerts, warnings } = flight();
    return tlsFailure({ recording: tap, alerts: [...alerts, ...warnings], error, timedOut });
  };
  return { flight, explain };
}
