import forge from 'node-forge';
import { DerError } from './derReader';

export type Node = forge.asn1.Asn1;

const { asn1 } = forge;

/** Reads one DER value; trailing bytes are an error. */
export function readDer(bytes: string): Node {
  try {
    return asn1.fromDer(bytes, { strict: true, parseAllBytes: true, decodeBitStrings: false } as never);
  } catch (error) {
    throw new DerError(error instanceof Error ? error.message : String(error));
  }
}

/** The elements of a constructed value. */
export function childrenOf(node: Node | undefined, what: string): Node[] {
  if (node === undefined || !Array.isArray(node.value))
    throw new DerError(`${what}: a constructed value was expected`);
  return node.value;
}

/** The bytes of a primitive value, as a binary string. */
export function bytesOf(node: Node | undefined, what: string): string {
  if (node === undefined || typeof node.value !== 'string')
    throw new DerError(`${what}: a primitive value was expected`);
  return node.value;
}

/** An object identifier in dotted form. */
export function oidOf(node: Node | undefined, what: string): string {
  if (node?.type !== asn1.Type.OID) throw new DerError(`${what}: an object identifier was expected`);
  return asn1.derToOid(bytesOf(node, what));
}

/** Whether the node is the context-specific element `[tag]`. */
export function isContext(node: Node | undefined, tag: number): boolean {
  return node?.tagClass === asn1.Class.CONTEXT_SPECIFIC && tagOf(node) === tag;
}

/** The tag's number; forge's type declares only the universal ones. */
export function tagOf(node: Node): number {
  return node.type;
}

/** The DER of a node again, as a binary string. */
export function toDer(node: Node): string {
  return asn1.toDer(node).getBytes();
}

/** A time as RFC 5280 section 4.1.2.5 allows it: UTCTime or GeneralizedTime, with seconds, in UTC. */
export function timeOf(node: Node | undefined): Date {
  const text = bytesOf(node, 'time');
  const isUtcTime = node?.type === asn1.Type.UTCTIME;
  const pattern = isUtcTime
    ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
    : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
  const parts = pattern.exec(text)?.slice(1).map(Number);
  if (parts === undefined) throw new DerError(`time: ${text.slice(0, 30)}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const century = isUtcTime ? (year < 50 ? 2000 : 1900) : 0;
  const date = new Date(Date.UTC(century + year, month - 1, day, hour, minute, second));
  // `Date` counts on where a month or an hour has no such number; such a time is none.
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  if (!isReal || second > 59) throw new DerError(`time: ${text}`);
  return date;
}

/** Lower-case hex of a binary string. */
export function hexOf(bytes: string): string {
  return forge.util.bytesToHex(bytes);
}

/** SHA-256 of a binary string, hex. */
export function sha256(bytes: string): string {
  return forge.md.sha256.create().update(bytes).digest().toHex();
}
