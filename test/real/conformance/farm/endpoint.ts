import type { KeyObject } from 'node:crypto';
import { createServer as createHttp2Server } from 'node:http2';
import type { Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, createServer, type SecureContext, type TlsOptions } from 'node:tls';
import { pemOf } from '../../../../src/core/certificate/pem';
import type { MqttSession } from '../../../../src/practice/sessions';
import { createWebSocketEndpoint } from '../../../../src/practice/webSocketEndpoint';
import { createRawTlsServer } from '../rawTls/server';
import type { Scenario, ServerTls } from '../scenario';

/** The scenario's TLS server with MQTT over WebSocket behind it. It does not listen yet. */
export function createEndpoint(scenario: Scenario, session: MqttSession): Server {
  const { chain, key, tls = {} } = scenario;
  // `ws` and Node's http take any stream for a connection.
  const http = createWebSocketEndpoint({ tls: null, session });
  const serveHttp = (stream: Duplex): boolean => http.emit('connection', stream);
  if (tls.raw === true) return createRawTlsServer({ chain, key }, serveHttp);
  // It knows no WebSockets, as most servers of HTTP/2.
  const http2 = createHttp2Server((_request, response) => response.writeHead(404).end());
  const server = createServer(tlsOptions(scenario), (socket) => {
    socket.on('error', () => socket.destroy());
    if (socket.alpnProtocol === 'h2') http2.emit('connection', socket);
    else serveHttp(socket);
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  server.on('OCSPRequest', (_certificate, _issuer, answer: OcspAnswer) => answer(null, tls.staple ?? null));
  return server;
}

type OcspAnswer = (error: Error | null, response: Buffer | null) => void;

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
    ALPNProtocols: alpn ?? ['http/1.1'],
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
