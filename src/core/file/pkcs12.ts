import { oidText } from '../certificate/values';
import { BerError, berTag, octetsOf, partsOf, readBer, type BerValue } from './ber';
import { decrypt, type Decrypted } from './pkcs12Cipher';

/** What was found in a key store. Private keys are not even decrypted. */
export type Pkcs12Result =
  | { kind: 'certificates'; certificates: Uint8Array[] }
  /** No passphrase of those that were tried opens it. */
  | { kind: 'locked' }
  | { kind: 'unsupported'; algorithm: string };

const oid = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  bags: '1.2.840.113549.1.12.10.1.',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509: '1.2.840.113549.1.9.22.1',
};

/**
 * Reads the certificates of a PKCS#12 key store (RFC 7292), trying the passphrases in turn; `null` is none at all, which is not the empty one.
 * The MAC is not looked at: it protects the private key, and an encrypted part that opens tells as well that the passphrase fits.
 * @throws BerError
 */
export function certificatesInPkcs12(pfx: BerValue, passphrases: readonly (string | null)[]): Pkcs12Result {
  const [, authSafe] = partsOf(pfx);
  const content = authSafe === undefined ? null : contentOf(authSafe);
  if (content?.type !== oid.data) return { kind: 'unsupported', algorithm: content?.type ?? '?' };
  const certificates: Uint8Array[] = [];
  for (const part of partsOf(readBer(octetsOf(content.value)))) {
    const opened = open(part, passphrases);
    if (opened.kind !== 'opened') return opened;
    certificates.push(...opened.certificates);
  }
  return { kind: 'certificates', certificates };
}

type Opened =
  { kind: 'opened'; certificates: Uint8Array[] } | Exclude<Pkcs12Result, { kind: 'certificates' }>;

function open(contentInfo: BerValue, passphrases: readonly (string | null)[]): Opened {
  const { type, value } = contentOf(contentInfo);
  if (type === oid.data) return { kind: 'opened', certificates: certificatesInBags(octetsOf(value)) };
  if (type !== oid.encryptedData) return { kind: 'unsupported', algorithm: type };
  for (const passphrase of passphrases) {
    const decrypted = decryptPart(value, passphrase);
    if (decrypted.kind === 'unsupported') return decrypted;
    if (decrypted.kind === 'failed') continue;
    try {
      return { kind: 'opened', certificates: certificatesInBags(decrypted.bytes) };
    } catch (error) {
      // What a wrong passphrase makes of the bytes is noise.
      if (!(error instanceof BerError)) throw error;
    }
  }
  return { kind: 'locked' };
}

function decryptPart(encryptedData: BerValue, passphrase: string | null): Decrypted {
  const [, encryptedContent] = partsOf(encryptedData);
  const [, algorithm, content] = encryptedContent === undefined ? [] : partsOf(encryptedContent);
  if (algorithm === undefined || content === undefined) throw new BerError('EncryptedData is empty');
  return decrypt(algorithm, octetsOf(content), passphrase);
}

/** @throws BerError where the bytes are no SafeContents (RFC 7292 section 4.2). */
function certificatesInBags(safeContents: Uint8Array): Uint8Array[] {
  const outer = readBer(safeContents);
  if (outer.tag !== berTag.sequence) throw new BerError('SafeContents is no sequence');
  return partsOf(outer).flatMap((bag) => {
    const { type, value } = contentOf(bag);
    if (!type.startsWith(oid.bags)) throw new BerError('no bag of PKCS#12');
    return type === oid.certificateBag ? certificateIn(value) : [];
  });
}

function certificateIn(bag: BerValue): Uint8Array[] {
  const { type, value } = contentOf(bag);
  return type === oid.x509 ? [octetsOf(value)] : [];
}

/** A type, and a value of it in an explicit [0]: the outline of a ContentInfo, of a bag, and of a CertBag. @throws BerError */
function contentOf(value: BerValue): { type: string; value: BerValue } {
  const [type, explicit] = value.tag === berTag.sequence ? partsOf(value) : [];
  const [content] = explicit?.tag === berTag.context0 ? partsOf(explicit) : [];
  if (type?.tag !== berTag.oid || content === undefined) throw new BerError('no typed content');
  return { type: oidText(type.content), value: content };
}
