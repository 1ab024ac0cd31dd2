import * as l10n from '@vscode/l10n';
import { parseIp } from '../core/ipAddress';
import type { Fix } from '../core/report';
import type { Target } from '../core/target';
import { shellWord } from './quote';

/** A certificate of a public CA, which every browser trusts. Only names get one here, not addresses. */
export function publicCertificate(target: Target): Fix[] {
  const isName =
    parseIp(target.host) === null && target.host.includes('.') && !target.host.endsWith('.local');
  if (!isName) return [];
  const host = shellWord(target.host);
  return [
    {
      id: 'certificate/public-ca',
      title: l10n.t("Get a certificate of a public CA (Let's Encrypt)"),
      kind: 'command',
      content: [
        `sudo certbot certonly --standalone -d ${host}`,
        `# certificate with its chain: /etc/letsencrypt/live/${host}/fullchain.pem`,
        `# private key:                /etc/letsencrypt/live/${host}/privkey.pem`,
        '',
      ].join('\n'),
    },
  ];
}

/** A development CA that this machine's browsers trust, and a certificate with the right SAN. */
export function developmentCertificate(target: Target): Fix {
  const names = [...new Set([target.host, 'localhost', '127.0.0.1', '::1'])].map(shellWord).join(' ');
  return {
    id: 'certificate/development-ca',
    title: l10n.t('For development: a local CA that your browsers trust (mkcert)'),
    kind: 'command',
    content: `mkcert -install\nmkcert -cert-file fullchain.pem -key-file privkey.pem ${names}\n`,
  };
}

/** Import of the CA that signs the broker's certificate already. */
export function importAuthority(): Fix {
  return {
    id: 'certificate/import-ca',
    title: l10n.t("Trust the broker's own CA on this machine"),
    kind: 'steps',
    content: [
      l10n.t(
        '1. Get the CA certificate (ca.crt, ca.pem) from whoever runs the broker. Import the CA, never the certificate of the server itself.',
      ),
      l10n.t(
        '2. Chrome and Edge on Windows and macOS: import it into the system store (Trusted Root Certification Authorities; Keychain Access, Always Trust).',
      ),
      l10n.t(
        '3. Chrome on Linux: certutil -d sql:$HOME/.local/share/pki/nssdb -A -t "C,," -n "my CA" -i ca.pem',
      ),
      l10n.t(
        '4. Firefox: Settings, Privacy & Security, View Certificates, Authorities, Import, "trust to identify websites".',
      ),
      l10n.t('5. Close the browser completely, open it again, and run the diagnosis again.'),
    ].join('\n'),
  };
}

/** The whole chain in the file that the broker or proxy serves. */
export function fullChain(): Fix {
  return {
    id: 'certificate/full-chain',
    title: l10n.t('Serve the certificate together with its intermediates (fullchain.pem, not cert.pem)'),
    kind: 'config',
    content: [
      '# the server certificate first, then each intermediate; the root is not needed',
      'cat server.crt intermediate.crt > fullchain.pem',
      '',
      '# mosquitto.conf: certfile /etc/mosquitto/certs/fullchain.pem',
      '# nginx:          ssl_certificate /etc/nginx/certs/fullchain.pem;',
      '# EMQX:           listeners.wss.default.ssl_options.certfile = "etc/certs/fullchain.pem"',
      '',
    ].join('\n'),
  };
}
