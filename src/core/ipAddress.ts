/** Bytes of an IPv4 or IPv6 address (without brackets or zone); `null` where the text is none. */
export function parseIp(text: string): Uint8Array | null {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

/** The usual text of 4 or 16 bytes; IPv6 in full, lower case, without compression, so that equal addresses are equal texts. */
export function formatIp(bytes: Uint8Array): string | null {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return null;
  const groups = Array.from({ length: 8 }, (_, i) =>
    (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16),
  );
  return groups.join(':');
}

export type AddressSpace = 'loopback' | 'private' | 'public';

/**
 * Where a browser counts an address to (Local Network Access, "IP address space"): loopback, the local network, or public.
 * Ranges of RFC 1918, RFC 3927, RFC 4193, RFC 4291 and RFC 6598.
 */
export function addressSpaceOf(address: string): AddressSpace {
  const bytes = parseIp(address);
  if (bytes === null) return 'public';
  return bytes.length === 4 ? spaceOfIpv4(bytes) : spaceOfIpv6(bytes);
}

/** What a host name alone says; `null` where only DNS can tell. */
export function addressSpaceOfHost(host: string): AddressSpace | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (parseIp(name) !== null) return addressSpaceOf(name);
  if (isLoopbackName(name)) return 'loopback';
  return name.endsWith('.local') ? 'private' : null;
}

/** Names that browsers take for this machine without asking anyone (RFC 6761 section 6.3); other programs ask DNS. */
export function isLoopbackName(host: string): boolean {
  return /^(.+\.)?localhost\.?$/i.test(host);
}

function spaceOfIpv4(bytes: Uint8Array): AddressSpace {
  const [a = 0, b = 0] = bytes;
  if (a === 127) return 'loopback';
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128);
  return isPrivate ? 'private' : 'public';
}

function spaceOfIpv6(bytes: Uint8Array): AddressSpace {
  const isMapped =
    bytes.subarray(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  if (isMapped) return spaceOfIpv4(bytes.subarray(12));
  if (bytes.subarray(0, 15).every((byte) => byte === 0) && bytes[15] === 1) return 'loopback';
  const [a = 0, b = 0] = bytes;
  return (a & 0xfe) === 0xfc || (a === 0xfe && (b & 0xc0) === 0x80) ? 'private' : 'public';
}

function parseIpv4(text: string): Uint8Array | null {
  const parts = text.split('.');
  const isIp = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
  return isIp ? Uint8Array.from(parts, Number) : null;
}

function parseIpv6(text: string): Uint8Array | null {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return null;
  // The form with an IPv4 address in it has that address at its very end.
  if (tail !== undefined && head.includes('.')) return null;
  const left = groupsOf(head);
  const right = groupsOf(tail ?? '');
  if (left === null || right === null) return null;
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...left, ...Array.from({ length: missing }, () => 0), ...right];
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const embedded = last.includes('.') ? parseIpv4(last) : null;
  if (last.includes('.') && embedded === null) return null;
  const plain = embedded === null ? parts : parts.slice(0, -1);
  if (!plain.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return null;
  const [a = 0, b = 0, c = 0, d = 0] = embedded ?? [];
  const groups = plain.map((part) => Number.parseInt(part, 16));
  return embedded === null ? groups : [...groups, (a << 8) | b, (c << 8) | d];
}
