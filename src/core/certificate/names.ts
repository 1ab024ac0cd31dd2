import { visible } from '../text';
import { DerReader, derTag, type DerValue } from './derReader';
import { attributeNames, oid } from './oids';
import { binaryText, hexOf, oidText, readable, valuesOf } from './values';

/** A distinguished name: what is shown, what is compared, and the two attributes that are asked for. */
export interface DistinguishedName {
  /** As RFC 4514 writes it, control characters made visible. */
  text: string;
  /** Hex of the DER; two names are the same when this is. */
  der: string;
  commonName: string | null;
  organization: string | null;
}

interface Attribute {
  /** Dotted object identifier. */
  type: string;
  value: string;
}

/** Reads a `Name` for people; what is damaged in it is left out. */
export function readName({ raw, content }: DerValue): DistinguishedName {
  const attributes = readable(() => valuesOf(new DerReader(content, 'name', true)), []).flatMap((relative) =>
    readable(() => valuesOf(new DerReader(relative.content, 'relative name', true)), []).flatMap(
      readAttribute,
    ),
  );
  const find = (type: string) => attributes.findLast((attribute) => attribute.type === type)?.value ?? null;
  const parts = attributes.map(({ type, value }) => `${attributeNames[type] ?? type}=${escape(value)}`);
  return {
    text: visible(parts.reverse().join(', ')),
    der: hexOf(raw),
    commonName: find(oid.commonName),
    organization: find(oid.organization),
  };
}

/** The short form of a name for a sentence: its common name, else its organisation, else all of it. */
export function shortName(name: DistinguishedName): string {
  return visible(name.commonName ?? name.organization ?? name.text, 100);
}

function readAttribute({ content }: DerValue): Attribute[] {
  return readable(() => {
    const reader = new DerReader(content, 'attribute', true);
    const type = oidText(reader.content(derTag.oid));
    return [{ type, value: textOf(reader.any()) }];
  }, []);
}

function textOf({ tag, content }: DerValue): string {
  switch (tag) {
    case derTag.bmpString:
      return new TextDecoder('utf-16be').decode(content);
    case derTag.utf8String:
      return utf8Of(content);
    default:
      return binaryText(content);
  }
}

function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return binaryText(bytes);
  }
}

function escape(value: string): string {
  return value.replace(/[,+"\\<>;]/g, '\\$&');
}
