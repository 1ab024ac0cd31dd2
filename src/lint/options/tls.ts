import * as l10n from '@vscode/l10n';
import { mqttJs, page } from '../../core/citations';
import type { Citation } from '../../core/report';
import { option, type OptionFact } from './option';

const wss = mqttJs('src/lib/connect/ws.ts', 'WSS_OPTIONS');
const mqtts = mqttJs('src/lib/connect/tls.ts', 'buildStream');
const declared = mqttJs('src/lib/client.ts', 'ISecureClientOptions');
const nodeTls = page('Node.js', 'tls.connect', 'https://nodejs.org/api/tls.html#tlsconnectoptions-callback');

const tls = (name: string, type: string, citation: Citation, explain: () => string) =>
  option([name, type, null, 'ignored'], citation, explain, { group: 'tls' });

const commandLine = () => l10n.t('A leftover of the command line: mqtt.js reads no files by itself.');
const passedOn = () => l10n.t('Node hands it to its own TLS, for mqtts only. Browsers do TLS themselves.');

/** Taken by `tls.connect` and `tls.createSecureContext` of Node, since mqtt.js passes its options on as they are. */
const passedOnNames = [
  ...[
    'allowPartialTrustChain',
    'checkServerIdentity',
    'ciphers',
    'clientCertEngine',
    'crl',
    'dhparam',
    'ecdhCurve',
  ],
  ...['enableTrace', 'honorCipherOrder', 'maxVersion', 'minDHSize', 'minVersion', 'privateKeyEngine'],
  ...[
    'privateKeyIdentifier',
    'pskCallback',
    'requestOCSP',
    'secureContext',
    'secureOptions',
    'secureProtocol',
  ],
  ...['session', 'sessionIdContext', 'sessionTimeout', 'sigalgs', 'ticketKeys'],
];

/** Options of TLS: for Node only, since browsers let no page have a say in it. */
export const tlsOptions: readonly OptionFact[] = [
  tls('ca', 'string | string[] | Buffer | Buffer[]', wss, () =>
    l10n.t(
      'Certificates that Node trusts in place of its own. A browser trusts what is installed on the system or in the browser.',
    ),
  ),
  tls('cert', 'string | string[] | Buffer | Buffer[]', wss, () =>
    l10n.t(
      'Certificate of the client. A browser takes it from its own store. Together with key it turns ws into wss, even in a browser.',
    ),
  ),
  tls('key', 'string | string[] | Buffer | Buffer[]', wss, () =>
    l10n.t(
      'Private key of the client. A browser takes it from its own store. Together with cert it turns ws into wss, even in a browser.',
    ),
  ),
  tls('pfx', 'string | Buffer', wss, () =>
    l10n.t('Certificate and private key of the client in one file. A browser takes them from its own store.'),
  ),
  tls('passphrase', 'string', wss, () => l10n.t('Passphrase of the private key.')),
  {
    ...tls('rejectUnauthorized', 'boolean', wss, () =>
      l10n.t(
        'false lets Node connect to a broker whose certificate it cannot verify. No page can talk a browser into that.',
      ),
    ),
    default: 'true',
  },
  tls('ALPNProtocols', 'string[] | Buffer[] | Buffer', mqtts, () =>
    l10n.t('Protocols that Node offers in the TLS handshake, for mqtts only. A browser decides that itself.'),
  ),
  tls('servername', 'string', mqtts, () =>
    l10n.t(
      'Name of the server for SNI, for mqtts only; the host by default, and always before 5.16.0. A browser takes that of the URL.',
    ),
  ),
  tls('caPaths', 'string | string[]', declared, commandLine),
  tls('certPath', 'string', declared, commandLine),
  tls('keyPath', 'string', declared, commandLine),
  ...passedOnNames.map((name) => tls(name, 'unknown', nodeTls, passedOn)),
];

const throughNet = () => l10n.t('Node hands it to its socket, for mqtts only.');

/** Taken by `net.Socket` of Node out of the options of `tls.connect`. */
export const socketOptions: readonly OptionFact[] = [
  ...[
    'allowHalfOpen',
    'autoSelectFamily',
    'autoSelectFamilyAttemptTimeout',
    'family',
    'highWaterMark',
    'hints',
  ],
  ...[
    'keepAlive',
    'keepAliveInitialDelay',
    'localAddress',
    'localPort',
    'lookup',
    'noDelay',
    'onread',
    'signal',
  ],
  ...['socket', 'timeout'],
].map((name) => option([name, 'unknown', null, 'node-only'], nodeTls, throughNet, { group: 'socket' }));
