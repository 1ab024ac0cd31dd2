/** What the server needs to know of a ClientHello (RFC 5246 section 7.4.1.2). */
export interface ClientHello {
  random: Buffer;
  cipherSuites: number[];
  signatureAlgorithms: number[];
}

const signatureAlgorithmsExtension = 13;

/** Reads the body of a ClientHello. Throws a `RangeError` where it is cut short. */
export function readClientHello(body: Buffer): ClientHello {
  const random = body.subarray(2, 34);
  const afterSession = 35 + body.readUInt8(34);
  const suites = vector(body, afterSession, 2);
  const compressions = vector(body, suites.end, 1);
  const extensions = extensionsOf(vector(body, compressions.end, 2).bytes);
  const algorithms = extensions.get(signatureAlgorithmsExtension);
  return {
    random,
    cipherSuites: numbers(suites.bytes),
    signatureAlgorithms: algorithms === undefined ? [] : numbers(vector(algorithms, 0, 2).bytes),
  };
}

function vector(bytes: Buffer, offset: number, size: 1 | 2): { bytes: Buffer; end: number } {
  const end = offset + size + bytes.readUIntBE(offset, size);
  return { bytes: bytes.subarray(offset + size, end), end };
}

function extensionsOf(bytes: Buffer): Map<number, Buffer> {
  const extensions = new Map<number, Buffer>();
  let offset = 0;
  while (offset < bytes.length) {
    const type = bytes.readUInt16BE(offset);
    const value = vector(bytes, offset + 2, 2);
    extensions.set(type, value.bytes);
    offset = value.end;
  }
  return extensions;
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
}
