import { parseIp } from '../../ipAddress';
import { publicSuffixOf } from './publicSuffix';

/** First bytes and number of bits of the ranges that are not for the Internet (`IsPubliclyRoutableIPv4`, `net/base/ip_address.cc`). */
const reservedRanges: readonly [address: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/**
 * Whether a host exists in private networks only, so that no public CA may vouch for it (`IsHostnameNonUnique`, `net/base/url_util.cc`): an
 * address that is not for the Internet, or a name below no known registry.
 */
export function isNonUnique(host: string): boolean {
  const address = parseIp(host);
  if (address !== null) return !isForInternet(address);
  return !publicSuffixOf(host.replace(/\.$/, '')).isKnown;
}

function isForInternet(address: Uint8Array): boolean {
  if (address.length === 4) return !reservedRanges.some((range) => isInRange(address, ...range));
  const [first = 0] = address;
  // 2000::/3 and ff00::/8.
  if (first >> 5 === 1 || first === 0xff) return true;
  const isMapped =
    address.subarray(0, 10).every((byte) => byte === 0) && address[10] === 0xff && address[11] === 0xff;
  return isMapped && isForInternet(address.subarray(12));
}

function isInRange(address: Uint8Array, base: string, bits: number): boolean {
  const shift = 2 ** (32 - bits);
  const [own, range] = [address, parseIp(base) ?? new Uint8Array(4)].map((bytes) =>
    Math.floor(bytes.reduce((number, byte) => number * 256 + byte, 0) / shift),
  );
  return own === range;
}
