interface BerValue {
  tag: number;
  content: Uint8Array;
  raw: Uint8Array;
}

/** Nesting that is followed where lengths are indefinite; a message has less than ten levels. */
const maxDepth = 16;

const tag = { integer: 0x02, oid: 0x06, sequence: 0x30, set: 0x31, first: 0xa0 } as const;

/** 1.2.840.113549.1.7.2 */
const signedData = '2a864886f70d010702';

/**
 * The certificates in a CMS message as CAs offer it for download (RFC 5652 section 5.1, RFC 5280 section 4.2.2.1), DER of each; none where the
 * bytes are something else. Lengths may be indefinite, and signatures and revocation lists are passed over, both as in BoringSSL's
 * `PKCS7_get_raw_certificates`.
 */
export function certificatesInCms(bytes: Uint8Array): Uint8Array[] {
  const [message] = valuesIn(bytes, 1);
  const [type, explicit] = childrenOf(message, tag.sequence);
  if (type?.tag !== tag.oid || Buffer.from(type.content).toString('hex') !== signedData) return [];
  const [signed] = childrenOf(explicit, tag.first);
  const [version, digests, , certificates] = childrenOf(signed, tag.sequence);
  if (version?.tag !== tag.integer || digests?.tag !== tag.set) return [];
  return childrenOf(certificates, tag.first)
    .filter((value) => value.tag === tag.sequence)
    .map(({ raw }) => raw);
}

function childrenOf(value: BerValue | undefined, expected: number): BerValue[] {
  return value?.tag === expected ? valuesIn(value.content) : [];
}

function valuesIn(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): BerValue[] {
  const values: BerValue[] = [];
  let rest = bytes;
  while (rest.length > 0 && values.length < most) {
    const value = readValue(rest, 0);
    if (value === null) return [];
    values.push(value);
    rest = rest.subarray(value.raw.length);
  }
  return values;
}

/** The value at the beginning; `null` where it is damaged, or nested too deeply. */
function readValue(bytes: Uint8Array, depth: number): BerValue | null {
  const [first, length] = bytes;
  if (first === undefined || length === undefined || depth > maxDepth) return null;
  if (length === 0x80) return readIndefinite(bytes, first, depth);
  const lengthBytes = length < 0x80 ? 0 : length - 0x80;
  const start = 2 + lengthBytes;
  if (lengthBytes > 3 || start > bytes.length) return null;
  const size =
    lengthBytes === 0 ? length : bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + size;
  if (end > bytes.length) return null;
  return { tag: first, content: bytes.subarray(start, end), raw: bytes.subarray(0, end) };
}

/** Two zero bytes stand where the content ends (X.690 section 8.1.3.6). */
function readIndefinite(bytes: Uint8Array, first: number, depth: number): BerValue | null {
  const start = 2;
  let end = start;
  while (!(bytes[end] === 0 && bytes[end + 1] === 0)) {
    const inner = readValue(bytes.subarray(end), depth + 1);
    if (inner === null) return null;
    end += inner.raw.length;
  }
  return { tag: first, content: bytes.subarray(start, end), raw: bytes.subarray(0, end + 2) };
}
