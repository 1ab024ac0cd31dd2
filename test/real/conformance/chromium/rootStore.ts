/** Numbers of the fields in Chromium's `net/cert/root_store.proto`. */
const fields = { trustAnchors: 1, versionMajor: 2, der: 1 };

/** Newer than any that a build brings along: the newest one counts. */
const version = 1_000_000;

/** A Chrome Root Store in which the given certificates (DER) are all the publicly known roots. */
export function encodeRootStore(roots: readonly Buffer[]): Buffer {
  return Buffer.concat([
    ...roots.map((der) => bytesField(fields.trustAnchors, bytesField(fields.der, der))),
    Buffer.concat([varint(fields.versionMajor << 3), varint(version)]),
  ]);
}

/**
 * A Certificate Transparency configuration (`components/certificate_transparency/certificate_transparency_config.proto`)
 * that says nothing but `disable_ct_enforcement`: Chrome demands entries in public logs, which no test can make, Chromium
 * does not.
 */
export const withoutTransparency = Buffer.concat([varint(1 << 3), varint(1)]);

/** A field of wire type 2 (https://protobuf.dev/programming-guides/encoding/). */
function bytesField(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const septets: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...septets, rest]);
    septets.push((rest & 0x7f) | 0x80);
  }
}
