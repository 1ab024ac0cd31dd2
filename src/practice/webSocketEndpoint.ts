import * as http from 'node:http';
import * as https from 'node:https';
import type { Server, Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { createWebSocketStream, WebSocketServer } from 'ws';
import type { MqttSession } from './sessions';

/** MQTT packets are far smaller in practice; ws would otherwise buffer up to 100 MiB. */
const maxMessageBytes = 1024 * 1024;

/** An HTTP response in place of 101. */
export interface HttpRefusal {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A WebSocket endpoint that is healthy but for what is given. */
export interface EndpointOptions {
  /** `null`: plain HTTP. */
  tls: TlsOptions | null;
  session: MqttSession;
  /** Asked for every request; `null` lets the handshake through. */
  refuse?: (request: http.IncomingMessage) => HttpRefusal | null;
  /** The subprotocol that is answered, `false` for none; by default the first that was offered. */
  subprotocol?: string | false;
  /** Rewrites the lines of the 101 response: the status line, then the headers. */
  rewriteHead?: (lines: readonly string[]) => string[];
}

/** Makes an HTTP server whose every path upgrades to MQTT over WebSocket. It does not listen yet. */
export function createWebSocketEndpoint(options: EndpointOptions): Server {
  const refuse = options.refuse ?? (() => null);
  const server = options.tls === null ? http.createServer() : https.createServer(options.tls);
  const webSockets = createWebSocketServer(options);
  server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    const { status, headers, body } = refuse(request) ?? { status: 426, headers: { Upgrade: 'websocket' } };
    response.writeHead(status, { Connection: 'close', ...headers }).end(body);
  });
  server.on('upgrade', (request: http.IncomingMessage, socket: Socket, head: Buffer) => {
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const stream = createWebSocketStream(webSocket);
      stream.on('error', () => stream.destroy());
      options.session(stream, socket);
    });
  });
  return server;
}

function createWebSocketServer({ refuse, subprotocol, rewriteHead }: EndpointOptions): WebSocketServer {
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxMessageBytes,
    ...(subprotocol === undefined ? {} : { handleProtocols: () => subprotocol }),
    verifyClient: ({ req }, done) => {
      const refusal = refuse?.(req) ?? null;
      if (refusal === null) done(true);
      else done(false, refusal.status, refusal.body ?? '', refusal.headers);
    },
  });
  if (rewriteHead !== undefined) {
    webSockets.on('headers', (lines) => lines.splice(0, lines.length, ...rewriteHead(lines)));
  }
  return webSockets;
}
