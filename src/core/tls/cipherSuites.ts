interface SuiteNames {
  /** Of the IANA registry "TLS Cipher Suites". */
  iana: string;
  /** As OpenSSL, BoringSSL and Node write it. */
  openssl: string;
}

/** The suites that browsers offer, so that servers choose no other. */
const suites: Readonly<Record<number, SuiteNames>> = {
  0x002f: { iana: 'TLS_RSA_WITH_AES_128_CBC_SHA', openssl: 'AES128-SHA' },
  0x0035: { iana: 'TLS_RSA_WITH_AES_256_CBC_SHA', openssl: 'AES256-SHA' },
  0x009c: { iana: 'TLS_RSA_WITH_AES_128_GCM_SHA256', openssl: 'AES128-GCM-SHA256' },
  0x009d: { iana: 'TLS_RSA_WITH_AES_256_GCM_SHA384', openssl: 'AES256-GCM-SHA384' },
  0x1301: { iana: 'TLS_AES_128_GCM_SHA256', openssl: 'TLS_AES_128_GCM_SHA256' },
  0x1302: { iana: 'TLS_AES_256_GCM_SHA384', openssl: 'TLS_AES_256_GCM_SHA384' },
  0x1303: { iana: 'TLS_CHACHA20_POLY1305_SHA256', openssl: 'TLS_CHACHA20_POLY1305_SHA256' },
  0xc00a: { iana: 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA', openssl: 'ECDHE-ECDSA-AES256-SHA' },
  0xc013: { iana: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', openssl: 'ECDHE-RSA-AES128-SHA' },
  0xc014: { iana: 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', openssl: 'ECDHE-RSA-AES256-SHA' },
  0xc02b: { iana: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', openssl: 'ECDHE-ECDSA-AES128-GCM-SHA256' },
  0xc02c: { iana: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', openssl: 'ECDHE-ECDSA-AES256-GCM-SHA384' },
  0xc02f: { iana: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', openssl: 'ECDHE-RSA-AES128-GCM-SHA256' },
  0xc030: { iana: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', openssl: 'ECDHE-RSA-AES256-GCM-SHA384' },
  0xcca8: { iana: 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', openssl: 'ECDHE-RSA-CHACHA20-POLY1305' },
  0xcca9: {
    iana: 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    openssl: 'ECDHE-ECDSA-CHACHA20-POLY1305',
  },
};

/** IANA's name of a suite; its number in hexadecimal where no browser offers it. */
export function cipherSuiteName(suite: number): string {
  return suites[suite]?.iana ?? `0x${suite.toString(16).padStart(4, '0')}`;
}

/** The names by which a TLS library is told suites, in the same order; one that is not listed here is left out. */
export function opensslCiphers(offered: readonly number[]): string {
  return offered.flatMap((suite) => suites[suite]?.openssl ?? []).join(':');
}

/** What OpenSSL and Node call a suite of IANA's name; `null` where no browser offers it. */
export function opensslName(iana: string): string | null {
  return Object.values(suites).find((names) => names.iana === iana)?.openssl ?? null;
}
