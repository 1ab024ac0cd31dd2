/** Content types of records (RFC 8446 section 5.1). */
export const contentType = { changeCipherSpec: 20, alert: 21, handshake: 22, applicationData: 23 } as const;

const headerLength = 5;

export interface TlsRecord {
  type: number;
  /** The record's five bytes in front, which TLS 1.3 authenticates, too. */
  header: Uint8Array;
  fragment: Uint8Array;
}

/** Splits what one peer sent into its complete records; an incomplete last one is left out. */
export function splitRecords(bytes: Uint8Array): TlsRecord[] {
  const records: TlsRecord[] = [];
  let position = 0;
  while (position + headerLength <= bytes.length) {
    const header = bytes.subarray(position, position + headerLength);
    const [type = 0, , , high = 0, low = 0] = header;
    const end = position + headerLength + high * 256 + low;
    if (end > bytes.length) break;
    records.push({ type, header, fragment: bytes.subarray(position + headerLength, end) });
    position = end;
  }
  return records;
}

/** Whether bytes can be the beginning of a TLS record: a content type, then a version 3.x. */
export function looksLikeTls(bytes: Uint8Array): boolean {
  const [type, major] = bytes;
  const isContentType =
    type === undefined || (type >= contentType.changeCipherSpec && type <= contentType.applicationData);
  return isContentType && (major === undefined || major === 3);
}
