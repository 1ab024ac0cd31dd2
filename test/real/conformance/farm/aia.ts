import { createServer, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../../../../src/practice/loopback';
import type { Scenario } from '../scenario';

type Body = NonNullable<Scenario['aia']>[number];

/** The http server that certificates name as the place of their issuer. */
export interface AiaServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  base: string;
  serve: (bodies: readonly Body[]) => void;
  close: () => Promise<void>;
}

export async function startAiaServer(): Promise<AiaServer> {
  const byPath = new Map<string, Body>();
  const server = createServer((request, response) => answer(byPath.get(request.url ?? ''), response));
  const { port, close } = await listenOnLoopback(server);
  return {
    base: `http://127.0.0.1:${port}`,
    serve: (bodies) => bodies.forEach((body) => byPath.set(body.path, body)),
    close,
  };
}

function answer(found: Body | undefined, response: ServerResponse): void {
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  // The client is left waiting.
  if (found.body === null) return;
  response
    .writeHead(200, { 'Content-Type': found.contentType ?? 'application/pkix-cert', Connection: 'close' })
    .end(found.body);
}
