import * as l10n from '@vscode/l10n';
import { parseIp } from '../../core/ipAddress';
import type { Fix } from '../../core/report';
import type { Target } from '../../core/target';
import { opensslValue } from '../quote';

/** A new certificate for this server, signed by the CA of which the user has the key; it is made where there is none. */
export function reissue(target: Target): Fix {
  return {
    id: 'certificate/reissue',
    title: l10n.t('Sign a new certificate for the server with your own CA (OpenSSL)'),
    kind: 'command',
    content: script(target, [
      '# In the folder with ca.crt and ca.key of your own CA. Where neither is there, a CA is made: import ca.crt then.',
      ...begin,
      'if [ ! -e ca.crt ] && [ ! -e ca.key ]; then',
      ...newAuthority,
      'fi',
    ]),
  };
}

/** A new CA with a name of its own, and a certificate of it, for where the fault is in the CA. */
export function reissueAuthority(target: Target): Fix {
  return {
    id: 'certificate/reissue-ca',
    title: l10n.t('Make a new CA, and a certificate for the server that it signs (OpenSSL)'),
    kind: 'command',
    content: script(target, [
      '# Import the new ca.crt into the browsers afterwards. Old files are kept as *.old.',
      ...begin,
      ...keepOld('ca.crt', 'ca.key'),
      ...newAuthority,
    ]),
  };
}

/** In a subshell, so that neither a failure nor the mask reaches the terminal that it is pasted into. */
const begin = ['(', 'set -eu', 'umask 077', 'openssl version'];

/** Its name is another one each time: browsers confuse a new CA with an old one of the same name. */
const newAuthority = [
  'cat > ca.cnf <<END',
  '[req]',
  'prompt = no',
  'distinguished_name = name',
  'x509_extensions = authority',
  '[name]',
  'CN = MQTT CA $(date -u +%Y-%m-%d) $(openssl rand -hex 4)',
  '[authority]',
  'basicConstraints = critical, CA:TRUE',
  'keyUsage = critical, keyCertSign, cRLSign',
  'subjectKeyIdentifier = hash',
  'END',
  'openssl req -x509 -new -newkey rsa:2048 -nodes -sha256 -days 3650 -config ca.cnf -keyout ca.key -out ca.crt',
  'chmod 644 ca.crt',
];

/** The text of the host stands in a quoted here-document, where the shell takes nothing for a command. */
function script(target: Target, authority: readonly string[]): string {
  return [
    ...authority,
    "cat > server.cnf <<'END'",
    '[req]',
    'prompt = no',
    'distinguished_name = name',
    '[name]',
    'CN = MQTT broker',
    '[server]',
    'basicConstraints = critical, CA:FALSE',
    'keyUsage = critical, digitalSignature, keyEncipherment',
    'extendedKeyUsage = serverAuth',
    'subjectKeyIdentifier = hash',
    'authorityKeyIdentifier = keyid',
    'subjectAltName = @names',
    '[names]',
    nameLine(target.host),
    'END',
    'openssl req -new -newkey rsa:2048 -nodes -sha256 -config server.cnf -keyout new.key -out new.csr',
    'openssl x509 -req -in new.csr -CA ca.crt -CAkey ca.key -set_serial "0x01$(openssl rand -hex 15)" \\',
    '  -days 397 -sha256 -extfile server.cnf -extensions server -out new.crt',
    'openssl verify -partial_chain -purpose sslserver -CAfile ca.crt new.crt',
    ...keepOld('server.key', 'server.crt', 'fullchain.pem'),
    'mv new.key server.key && mv new.crt server.crt && rm new.csr',
    'cat server.crt ca.crt > fullchain.pem',
    'chmod 644 server.crt fullchain.pem',
    ')',
    '# Give fullchain.pem and server.key to the broker or proxy, which must be able to read them, and restart it:',
    '# mosquitto.conf: certfile /etc/mosquitto/certs/fullchain.pem',
    '#                 keyfile /etc/mosquitto/certs/server.key',
    '# nginx:          ssl_certificate /etc/nginx/certs/fullchain.pem;',
    '#                 ssl_certificate_key /etc/nginx/certs/server.key;',
    '',
  ].join('\n');
}

function nameLine(host: string): string {
  const isAddress = parseIp(host) !== null;
  // Browsers compare without the dot at the end that marks a full name.
  return isAddress ? `IP.1 = ${host}` : `DNS.1 = ${opensslValue(host.replace(/\.$/, ''))}`;
}

function keepOld(...files: string[]): string[] {
  return files.map((file) => `[ ! -e ${file} ] || mv ${file} ${file}.old`);
}
