import { parseIp } from './ipAddress';

/** Whether an address lies in a range in CIDR notation; `false` where either is none or the families differ. */
export function addressIsIn(address: string, range: string): boolean {
  const [network = '', length = ''] = range.split('/');
  const bytes = parseIp(address);
  const base = parseIp(network);
  if (bytes === null || base?.length !== bytes.length) return false;
  const bits = Number(length);
  return bytes.every((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - 8 * index));
    const mask = (0xff << (8 - kept)) & 0xff;
    return (byte & mask) === ((base[index] ?? 0) & mask);
  });
}
