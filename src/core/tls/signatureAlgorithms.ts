/** The names that OpenSSL and BoringSSL both take for the signature schemes of IANA's registry. */
const names: Readonly<Record<number, string>> = {
  0x0201: 'RSA+SHA1',
  0x0203: 'ECDSA+SHA1',
  0x0401: 'rsa_pkcs1_sha256',
  0x0403: 'ecdsa_secp256r1_sha256',
  0x0501: 'rsa_pkcs1_sha384',
  0x0503: 'ecdsa_secp384r1_sha384',
  0x0601: 'rsa_pkcs1_sha512',
  0x0603: 'ecdsa_secp521r1_sha512',
  0x0804: 'rsa_pss_rsae_sha256',
  0x0805: 'rsa_pss_rsae_sha384',
  0x0806: 'rsa_pss_rsae_sha512',
  0x0904: 'mldsa44',
  0x0905: 'mldsa65',
  0x0906: 'mldsa87',
};

/** Signatures with keys that no quantum computer breaks (draft-ietf-tls-mldsa), which older libraries do not know. */
export function isPostQuantumSignature(scheme: number): boolean {
  return scheme >= 0x0904 && scheme <= 0x0906;
}

/** The names by which a TLS library is told signature schemes, in the same order; one that is not listed here is left out. */
export function opensslSignatures(offered: readonly number[]): string {
  return offered.flatMap((scheme) => names[scheme] ?? []).join(':');
}
