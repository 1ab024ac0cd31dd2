/** nginx in front of the broker with a sound certificate and something in its TLS that keeps browsers out. */
export interface BrokenNginx {
  name: string;
  row: string;
  tls: string[];
}

/** @param ca path of a CA for client certificates */
export function brokenNginx(ca: string): BrokenNginx[] {
  return [
    {
      name: 'old-version',
      row: 'C11',
      tls: ['ssl_protocols TLSv1.1;', 'ssl_ciphers ALL:@SECLEVEL=0;'],
    },
    {
      name: 'old-ciphers',
      row: 'C12',
      tls: ['ssl_protocols TLSv1.2;', 'ssl_ciphers ECDHE-RSA-AES256-SHA384;'],
    },
    {
      name: 'client-certificate-required',
      row: 'C13',
      tls: ['ssl_verify_client on;', `ssl_client_certificate ${ca};`],
    },
    {
      name: 'client-certificate-optional',
      row: 'C14',
      tls: ['ssl_verify_client optional;', `ssl_client_certificate ${ca};`],
    },
    {
      name: 'odd-group',
      row: 'C41',
      tls: ['ssl_ecdh_curve secp521r1;', 'ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256;'],
    },
  ];
}

/** nginx' directives with those of a fix in place of the ones of the same name; comments and other programs' lines are left out. */
export function withFix(tls: readonly string[], content: string): string[] {
  const added = content.split('\n').filter((line) => /^ssl_\w+ .*;$/.test(line));
  const names = added.map(nameOf);
  return [...tls.filter((line) => !names.includes(nameOf(line))), ...added];
}

function nameOf(directive: string): string {
  return directive.split(' ')[0] ?? '';
}
