import type { Obstacle, Scenario } from '../scenario';
import { oddLeaf, type World } from './world';

/** Alerts (RFC 8446 section 6) with which a server answers the first message, and the row that explains each best. */
const alerts: [name: string, row: string, description: number][] = [
  ['close-notify', 'B08', 0],
  ['unexpected-message', 'C12', 10],
  ['bad-record-mac', 'C12', 20],
  ['record-overflow', 'C12', 22],
  ['handshake-failure', 'C12', 40],
  ['bad-certificate', 'C13', 42],
  ['unsupported-certificate', 'C13', 43],
  ['certificate-revoked', 'C13', 44],
  ['certificate-expired', 'C13', 45],
  ['certificate-unknown', 'C13', 46],
  ['illegal-parameter', 'C12', 47],
  ['unknown-ca', 'C13', 48],
  ['access-denied', 'C13', 49],
  ['decode-error', 'C12', 50],
  ['decrypt-error', 'C12', 51],
  ['protocol-version', 'C11', 70],
  ['insufficient-security', 'C12', 71],
  ['internal-error', 'C12', 80],
  ['inappropriate-fallback', 'C12', 86],
  ['user-canceled', 'C12', 90],
  ['no-renegotiation', 'C12', 100],
  ['missing-extension', 'C12', 109],
  ['unsupported-extension', 'C12', 110],
  ['unrecognized-name', 'C47', 112],
  ['bad-status-response', 'C12', 113],
  ['unknown-psk-identity', 'C12', 115],
  ['certificate-required', 'C13', 116],
  ['no-application-protocol', 'C21', 120],
  ['unknown-number', 'C12', 200],
];

/** What answers in plain text on a port that is taken for TLS. */
const texts: [name: string, row: string, text: string][] = [
  ['http-400', 'A07', 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'],
  ['html', 'A07', '<html><body>The plain HTTP request was sent to HTTPS port</body></html>'],
  ['ssh', 'A07', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['smtp', 'A07', '220 mail.doctor.example ESMTP\r\n'],
  ['mqtt-connack', 'A06', '\x20\x02\x00\x01'],
  ['one-byte', 'A07', 'x'],
  ['tls-like', 'B08', '\x16\x03\x01'],
  ['sslv2-like', 'A07', '\x80\x03\x00\x00\x01'],
];

/** Something other than a TLS server, or something in front of it. */
export function obstacleScenarios(world: World): Scenario[] {
  const behind = (name: string, row: string | null, obstacle: Obstacle) =>
    oddLeaf(world, name, row, {}, { obstacle });
  const dropping = (how: 'reset' | 'close' | 'silence', maxBytes: number) =>
    behind(`c42-${how}-over-${maxBytes}`, 'C42', { kind: 'drops-long-hello', maxBytes, how });
  return [
    dropping('reset', 1400),
    dropping('close', 1400),
    dropping('silence', 1400),
    dropping('reset', 600),
    dropping('close', 600),
    behind('c42-everything-dropped', 'B08', { kind: 'drops-long-hello', maxBytes: 100, how: 'reset' }),
    behind('c42-longer-than-any', null, { kind: 'drops-long-hello', maxBytes: 6000, how: 'reset' }),
    behind('b08-reset', 'B08', { kind: 'ends-at-once', how: 'reset' }),
    behind('b08-close', 'B08', { kind: 'ends-at-once', how: 'close' }),
    ...texts.map(([name, row, text]) => behind(`plain-${name}`, row, { kind: 'plain-text', text })),
    ...alerts.map(([name, row, description]) => behind(`alert-${name}`, row, { kind: 'alert', description })),
  ];
}
