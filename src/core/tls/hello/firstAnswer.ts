import type { HelloAnswer } from '../../evidence';
import { TruncatedError } from '../bytes';
import { cipherSuiteName } from '../cipherSuites';
import { groupName } from '../groups';
import { handshakeType } from '../handshakeMessages';
import type { ServerFlight } from '../serverFlight';
import { readEcdheGroup, readServerHello, type ServerHello } from '../serverHello';
import { protocolName } from '../versions';

/** What came back upon a ClientHello, as far as it came. */
export interface FirstAnswer {
  /** `null` as long as there is none. */
  hello: Extract<HelloAnswer['answer'], { kind: 'server-hello' }> | null;
  /** Description bytes of the alerts, those that end the connection first. */
  alerts: number[];
  /** Nothing more of interest can come. */
  settled: boolean;
}

const tls13 = 0x0304;

/** Sums up what a server sent so far, of which TLS 1.3's is read only as far as it is plain text. */
export function firstAnswerIn(flight: ServerFlight): FirstAnswer {
  const hello = firstHello(flight);
  const alerts = [...flight.alerts, ...flight.warnings];
  const isOver = flight.alerts.length > 0;
  if (hello === null) return { hello, alerts, settled: isOver };
  const group = hello.group ?? ecdheGroup(flight);
  return {
    hello: {
      kind: 'server-hello',
      protocol: protocolName(hello.version),
      cipherSuite: cipherSuiteName(hello.cipherSuite),
      group: group === null ? null : groupName(group),
      retry: hello.isRetryRequest,
    },
    alerts,
    settled: hello.version === tls13 || isOver || endsIn(flight),
  };
}

/** A request for another key share counts as an answer. */
function firstHello({ messages }: ServerFlight): ServerHello | null {
  const body = messages.find(({ type }) => type === handshakeType.serverHello)?.body;
  if (body === undefined) return null;
  try {
    return readServerHello(body);
  } catch (error) {
    if (error instanceof TruncatedError) return null;
    throw error;
  }
}

/** Before TLS 1.3 the group stands some messages later, or nowhere. */
function ecdheGroup({ messages }: ServerFlight): number | null {
  const body = messages.find(({ type }) => type === handshakeType.serverKeyExchange)?.body;
  return body === undefined ? null : readEcdheGroup(body);
}

function endsIn({ messages, complete }: ServerFlight): boolean {
  const last: readonly number[] = [handshakeType.serverKeyExchange, handshakeType.serverHelloDone];
  return complete || messages.some(({ type }) => last.includes(type));
}
