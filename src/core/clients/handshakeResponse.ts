import type { UpgradeFact } from '../evidence';
import { extensionNames, hasToken, headerValues } from '../http/header';

/** Why a 101, or another response, is no valid answer to an opening handshake for MQTT. */
export type HandshakeFault =
  | { kind: 'status'; status: number }
  | { kind: 'authentication' }
  | { kind: 'proxy-authentication' }
  | { kind: 'header-missing'; header: 'Upgrade' | 'Connection' | 'Sec-WebSocket-Accept' }
  | { kind: 'upgrade-value'; value: string }
  | { kind: 'connection-value' }
  | { kind: 'accept-mismatch' }
  | { kind: 'header-twice'; header: 'Upgrade' | 'Sec-WebSocket-Accept' | 'Sec-WebSocket-Protocol' }
  | { kind: 'subprotocol-missing' }
  | { kind: 'subprotocol-mismatch'; value: string }
  | { kind: 'extension'; name: string }
  | { kind: 'extension-twice' };

/**
 * The first fault that a browser finds, in Chromium's order
 * (`net/websockets/websocket_basic_handshake_stream.cc`, `ValidateUpgradeResponse`; RFC 6455 section 4.1).
 */
export function handshakeFault(response: UpgradeFact, subprotocol: string): HandshakeFault | null {
  const [early] = response.informational;
  if (early !== undefined) return { kind: 'status', status: early };
  if (response.status === 401) return { kind: 'authentication' };
  if (response.status === 407) return { kind: 'proxy-authentication' };
  if (response.status !== 101) return { kind: 'status', status: response.status };
  return (
    upgradeFault(response) ??
    acceptFault(response) ??
    connectionFault(response) ??
    subprotocolFault(response, subprotocol) ??
    extensionFault(response)
  );
}

function upgradeFault({ headers }: UpgradeFact): HandshakeFault | null {
  const values = headerValues(headers, 'upgrade');
  const [value] = values;
  if (value === undefined) return { kind: 'header-missing', header: 'Upgrade' };
  if (values.length > 1) return { kind: 'header-twice', header: 'Upgrade' };
  return value.toLowerCase() === 'websocket' ? null : { kind: 'upgrade-value', value };
}

function acceptFault({ headers, acceptMatches }: UpgradeFact): HandshakeFault | null {
  const values = headerValues(headers, 'sec-websocket-accept');
  if (values.length === 0) return { kind: 'header-missing', header: 'Sec-WebSocket-Accept' };
  if (values.length > 1) return { kind: 'header-twice', header: 'Sec-WebSocket-Accept' };
  return acceptMatches === false ? { kind: 'accept-mismatch' } : null;
}

function connectionFault({ headers }: UpgradeFact): HandshakeFault | null {
  if (headerValues(headers, 'connection').length === 0)
    return { kind: 'header-missing', header: 'Connection' };
  return hasToken(headers, 'connection', 'upgrade') ? null : { kind: 'connection-value' };
}

function subprotocolFault({ headers }: UpgradeFact, subprotocol: string): HandshakeFault | null {
  const values = headerValues(headers, 'sec-websocket-protocol');
  const [value] = values;
  if (value === undefined) return { kind: 'subprotocol-missing' };
  if (values.length > 1 || value.includes(','))
    return { kind: 'header-twice', header: 'Sec-WebSocket-Protocol' };
  return value === subprotocol ? null : { kind: 'subprotocol-mismatch', value };
}

/** Browsers offer permessage-deflate and nothing else. */
function extensionFault({ headers }: UpgradeFact): HandshakeFault | null {
  const names = extensionNames(headers);
  const foreign = names.find((name) => name !== 'permessage-deflate');
  if (foreign !== undefined) return { kind: 'extension', name: foreign };
  return names.length > 1 ? { kind: 'extension-twice' } : null;
}
