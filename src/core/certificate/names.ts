import forge from 'node-forge';
import { visible } from '../text';
import { bytesOf, childrenOf, hexOf, oidOf, toDer, type Node } from './der';
import { attributeNames, oid } from './oids';

/** A distinguished name: what is shown, what is compared, and the two attributes that are asked for. */
export interface DistinguishedName {
  /** As RFC 4514 writes it, control characters made visible. */
  text: string;
  /** Hex of the DER; two names are the same when this is. */
  der: string;
  commonName: string | null;
  organization: string | null;
}

export function readName(node: Node | undefined): DistinguishedName {
  const attributes = childrenOf(node, 'name').flatMap((set) =>
    childrenOf(set, 'relative name').map((pair) => {
      const [type, value] = childrenOf(pair, 'attribute');
      return { type: oidOf(type, 'attribute type'), value: textOf(value) };
    }),
  );
  const find = (type: string) => attributes.findLast((attribute) => attribute.type === type)?.value ?? null;
  const parts = attributes.map(({ type, value }) => `${attributeNames[type] ?? type}=${escape(value)}`);
  return {
    text: visible(parts.reverse().join(', ')),
    der: node === undefined ? '' : hexOf(toDer(node)),
    commonName: find(oid.commonName),
    organization: find(oid.organization),
  };
}

/** The short form of a name for a sentence: its common name, else its organisation, else all of it. */
export function shortName(name: DistinguishedName): string {
  return visible(name.commonName ?? name.organization ?? name.text, 100);
}

function textOf(node: Node | undefined): string {
  const bytes = bytesOf(node, 'attribute value');
  const { Type } = forge.asn1;
  if (node?.type === Type.BMPSTRING) return decodeUtf16(bytes);
  if (node?.type !== Type.UTF8) return bytes;
  try {
    return forge.util.decodeUtf8(bytes);
  } catch {
    return bytes;
  }
}

function decodeUtf16(bytes: string): string {
  const units = Array.from(
    { length: bytes.length >> 1 },
    (_, i) => (bytes.charCodeAt(2 * i) << 8) | bytes.charCodeAt(2 * i + 1),
  );
  return String.fromCharCode(...units);
}

function escape(value: string): string {
  return value.replace(/[,+"\\<>;]/g, '\\$&');
}
