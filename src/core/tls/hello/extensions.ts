import { concatenated, numberBytes, vectorOf } from '../bytes';
import { fromHex, keyShareFor } from './keyShares';
import type { ClientOffer, ExtensionKind, OfferedExtension } from './offer';

/** What the extensions of one ClientHello share. */
export interface HelloContent {
  offer: ClientOffer;
  /** `null` for an address, which is not sent (RFC 6066 section 3). */
  serverName: string | null;
  random: (length: number) => Uint8Array;
  grease: GreaseValues;
}

/** A value each for the places where Chromium writes one; empty where there is none. */
export interface GreaseValues {
  cipherSuite: number[];
  group: number[];
  version: number[];
  signatureAlgorithm: number[];
  firstExtension: number[];
  lastExtension: number[];
}

/** One extension, encoded; nothing where it does not apply. */
export function encodeExtension(extension: OfferedExtension, content: HelloContent): Uint8Array {
  if (typeof extension === 'object') return extensionOf(extension.type, fromHex(extension.data));
  return encodeKind(extension, content);
}

function encodeKind(kind: ExtensionKind, content: HelloContent): Uint8Array {
  const { offer, grease, serverName } = content;
  switch (kind) {
    case 'grease-first':
      return concatenated(grease.firstExtension.map((type) => extensionOf(type)));
    case 'grease-last':
      return concatenated(grease.lastExtension.map((type) => extensionOf(type, Uint8Array.of(0))));
    case 'server-name':
      return serverName === null ? new Uint8Array() : extensionOf(0, serverNameList(serverName));
    case 'supported-groups':
      return extensionOf(10, numbers(2, [...grease.group, ...offer.groups]));
    case 'signature-algorithms':
      return extensionOf(13, numbers(2, [...grease.signatureAlgorithm, ...offer.signatureAlgorithms]));
    case 'alpn':
      return extensionOf(16, vectorOf(2, ...offer.alpn.map((name) => vectorOf(1, ascii(name)))));
    case 'supported-versions':
      return extensionOf(43, numbers(1, [...grease.version, ...offer.versions]));
    case 'key-share':
      return extensionOf(51, keyShares(content));
    case 'encrypted-client-hello':
      return extensionOf(0xfe0d, encryptedHello(content));
  }
}

function serverNameList(name: string): Uint8Array {
  const hostName = 0;
  return vectorOf(2, Uint8Array.of(hostName), vectorOf(2, ascii(name)));
}

function keyShares({ offer, random, grease }: HelloContent): Uint8Array {
  const share = (id: number, key: Uint8Array) => concatenated([numberBytes(2, id), vectorOf(2, key)]);
  return vectorOf(
    2,
    ...grease.group.map((id) => share(id, Uint8Array.of(0))),
    ...offer.keyShares.map((id) => share(id, keyShareFor(id, random))),
  );
}

/** HKDF-SHA256 with AES-128-GCM, a random config, key and payload. */
function encryptedHello({ offer, random }: HelloContent): Uint8Array {
  const outer = 0;
  const front = concatenated([Uint8Array.of(outer, 0, 1, 0, 1), random(1), vectorOf(2, random(32))]);
  return concatenated([front, vectorOf(2, random(offer.encryptedHelloBytes - front.length - 2))]);
}

function extensionOf(type: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  return concatenated([numberBytes(2, type), vectorOf(2, data)]);
}

function numbers(lengthBytes: 1 | 2, values: readonly number[]): Uint8Array {
  return vectorOf(lengthBytes, ...values.map((value) => numberBytes(2, value)));
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
