/** Named groups of the IANA registry "TLS Supported Groups", by the names that OpenSSL and browsers show. */
const names: Readonly<Record<number, string>> = {
  0x0017: 'P-256',
  0x0018: 'P-384',
  0x0019: 'P-521',
  0x001d: 'X25519',
  0x001e: 'X448',
  0x0100: 'ffdhe2048',
  0x0101: 'ffdhe3072',
  0x0102: 'ffdhe4096',
  0x0103: 'ffdhe6144',
  0x0104: 'ffdhe8192',
  0x11eb: 'SecP256r1MLKEM768',
  0x11ec: 'X25519MLKEM768',
  0x11ed: 'SecP384r1MLKEM1024',
};

/** Name of a named group, e.g. `X25519`; its number in hexadecimal where it is not listed here. */
export function groupName(group: number): string {
  return names[group] ?? `0x${group.toString(16).padStart(4, '0')}`;
}
