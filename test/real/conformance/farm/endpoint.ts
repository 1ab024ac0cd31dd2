import type { KeyObject } from 'node:crypto';
import type { Server } from 'node:net';
import { createSecureContext, type SecureContext, type TlsOptions } from 'node:tls';
import { pemOf } from '../../../../src/core/certificate/pem';
import type { MqttSession } from '../../../../src/practice/sessions';
import { createWebSocketEndpoint } from '../../../../src/practice/webSocketEndpoint';
import { createRawTlsServer } from '../rawTls/server';
import type { Scenario, ServerTls } from '../scenario';

/** The scenario's TLS server with MQTT over WebSocket behind it. It does not listen yet. */
export function createEndpoint(scenario: Scenario, session: MqttSession): Server {
  if (scenario.tls?.raw === true) return createRawEndpoint(scenario, session);
  const server = createWebSocketEndpoint({ tls: tlsOptions(scenario), session });
  const staple = scenario.tls?.staple ?? null;
  server.on('OCSPRequest', (_certificate, _issuer, answer: OcspAnswer) => answer(null, staple));
  return server;
}

type OcspAnswer = (error: Error | null, response: Buffer | null) => void;

/** `ws` and Node's http take any stream for a connection. */
function createRawEndpoint({ chain, key }: Scenario, session: MqttSession): Server {
  const http = createWebSocketEndpoint({ tls: null, session });
  return createRawTlsServer({ chain, key }, (stream) => http.emit('connection', stream));
}

function tlsOptions({ chain, key, host, tls = {} }: Scenario): TlsOptions {
  const {
    alpn,
    clientCertificate,
    withoutSni,
    minVersion,
    maxVersion,
    ciphers,
    ecdhCurve,
    sigalgs,
    dhparam,
  } = tls;
  const handshake = { minVersion, maxVersion, ciphers, ecdhCurve, sigalgs, dhparam };
  const own = { ...handshake, ...identity(chain, key) };
  return {
    ...(withoutSni === undefined ? own : sniOptions(host, own, withoutSni)),
    ...(alpn === undefined ? {} : { ALPNProtocols: alpn }),
    ...(clientCertificate === undefined
      ? {}
      : { requestCert: true, rejectUnauthorized: clientCertificate === 'required' }),
  };
}

function sniOptions(
  host: string,
  own: TlsOptions,
  { chain, key }: NonNullable<ServerTls['withoutSni']>,
): TlsOptions {
  let context: SecureContext | null = null;
  return {
    ...own,
    ...identity(chain, key),
    SNICallback: (name, done) =>
      done(null, name === host ? (context ??= createSecureContext(own)) : undefined),
  };
}

function identity(chain: readonly Buffer[], key: KeyObject): Pick<TlsOptions, 'cert' | 'key'> {
  return {
    cert: chain.map((der) => pemOf(der.toString('base64'))).join(''),
    key: key.export({ type: 'pkcs8', format: 'pem' }),
  };
}
