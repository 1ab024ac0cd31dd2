/** Issuer and subject of a certificate, each as a key that is equal for equal names. */
export interface CertificateNames {
  issuer: string;
  subject: string;
}

interface Value {
  tag: number;
  content: Uint8Array;
  /** Offset after the value. */
  end: number;
}

const versionTag = 0xa0;
/** Most values that a certificate begins with: version, serial number, algorithm, issuer, validity, subject. */
const leadingValues = 6;

/** UTF8String, PrintableString, TeletexString and IA5String: one name in two of them is the same name. */
const textTags: readonly number[] = [0x0c, 0x13, 0x14, 0x16];

/**
 * Reads only the two names out of a certificate's DER (RFC 5280 section 4.1): a store has hundreds of certificates, and parsing them
 * all would hold up every other probe. `null` where the bytes are no certificate.
 */
export function certificateNames(der: Uint8Array): CertificateNames | null {
  const certificate = readValue(der, 0);
  const body = certificate && readValue(certificate.content, 0);
  if (!body) return null;
  const values = readValues(body.content, leadingValues);
  const start = values[0]?.tag === versionTag ? 1 : 0;
  const issuer = values[start + 2];
  const subject = values[start + 4];
  if (issuer === undefined || subject === undefined) return null;
  return { issuer: nameKey(issuer.content), subject: nameKey(subject.content) };
}

/** Case, spaces and string type do not count when names are compared (RFC 5280 section 7.1). */
function nameKey(name: Uint8Array): string {
  return readValues(name)
    .map((relative) =>
      readValues(relative.content)
        .map((attribute) => readValues(attribute.content).map(valueKey).join('='))
        .sort()
        .join('+'),
    )
    .join('/');
}

function valueKey({ tag, content }: Value): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = textTags.includes(tag) ? bytes : utf8Of(tag, bytes);
  return text === null
    ? `${tag}:${bytes.toString('hex')}`
    : text.toString('latin1').toLowerCase().replace(/ +/g, ' ').trim();
}

/** BMPString and UniversalString in UTF-8, as all others are; `null` for what is no text. */
function utf8Of(tag: number, bytes: Buffer): Buffer | null {
  const width = { 0x1e: 2, 0x1c: 4 }[tag];
  if (width === undefined || bytes.length % width !== 0) return null;
  const codes = Array.from({ length: bytes.length / width }, (_, index) =>
    bytes.readUIntBE(index * width, width),
  );
  return codes.every((code) => code <= 0x10ffff) ? Buffer.from(String.fromCodePoint(...codes)) : null;
}

function readValues(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Value[] {
  const values: Value[] = [];
  let offset = 0;
  while (offset < bytes.length && values.length < most) {
    const value = readValue(bytes, offset);
    if (value === null) break;
    values.push(value);
    offset = value.end;
  }
  return values;
}

function readValue(bytes: Uint8Array, offset: number): Value | null {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined) return null;
  const isLong = first > 0x7f;
  const lengthBytes = isLong ? first - 0x80 : 0;
  const start = offset + 2 + lengthBytes;
  if (lengthBytes > 4 || start > bytes.length) return null;
  const length = isLong
    ? bytes.subarray(offset + 2, start).reduce((value, byte) => value * 256 + byte, 0)
    : first;
  const end = start + length;
  return end > bytes.length ? null : { tag, content: bytes.subarray(start, end), end };
}
