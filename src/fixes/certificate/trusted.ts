import * as l10n from '@vscode/l10n';
import { parseIp } from '../../core/ipAddress';
import type { Fix } from '../../core/report';
import type { Target } from '../../core/target';
import { shellWord } from '../quote';

/** Endings of names that exist in private networks only (RFC 6761, 6762, 8375, and `internal` of ICANN's list of 2024). */
const privateEnding = /\.(local|localhost|test|invalid|internal|lan|home\.arpa)\.?$/i;

/** A certificate of a public CA, which every browser trusts. Only public names get one here: empty for all others. */
export function publicCertificate(target: Target): Fix[] {
  const isPublic =
    parseIp(target.host) === null && target.host.includes('.') && !privateEnding.test(target.host);
  if (!isPublic) return [];
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
    // A host that begins with a hyphen is no option.
    content: `mkcert -install\nmkcert -cert-file fullchain.pem -key-file privkey.pem -- ${names}\n`,
  };
}
