import forge from 'node-forge';
import { binaryText, oidText } from '../certificate/values';
import { BerError, berTag, octetsOf, partsOf, type BerValue } from './ber';
import { pkcs12Schemes, pbes2, ciphers, pseudoRandomFunctions, type CipherName } from './pkcs12Schemes';

export type Decrypted =
  | { kind: 'opened'; bytes: Uint8Array }
  /** The padding is wrong, as it is with another passphrase. */
  | { kind: 'failed' }
  | { kind: 'unsupported'; algorithm: string };

/** More rounds would stop the whole window for seconds; common tools take 2,048 to 600,000. */
const maxRounds = { pbkdf2: 2_000_000, pkcs12: 100_000 };

interface Secrets {
  cipher: CipherName;
  /** Binary strings, as node-forge has them. */
  key: string;
  iv: string;
}

/**
 * Decrypts with a passphrase: the schemes of PKCS#12 (RFC 7292 appendix C) and PBES2 (RFC 8018 section 6.2).
 * @throws BerError
 */
export function decrypt(algorithm: BerValue, bytes: Uint8Array, passphrase: string | null): Decrypted {
  const [type, parameters] = partsOf(algorithm);
  if (type?.tag !== berTag.oid || parameters === undefined) throw new BerError('no algorithm');
  const id = oidText(type.content);
  // PBES2 knows no difference between none and the empty one, which has its turn.
  if (id === pbes2 && passphrase === null) return { kind: 'failed' };
  const derive = id === pbes2 ? pbes2Secrets : pkcs12Secrets;
  const secrets = derive(id, parameters, passphrase);
  return typeof secrets === 'string' ? { kind: 'unsupported', algorithm: secrets } : run(secrets, bytes);
}

/** Key and initialisation vector, or the name of what is not supported. */
function pkcs12Secrets(id: string, parameters: BerValue, passphrase: string | null): Secrets | string {
  const scheme = pkcs12Schemes[id];
  if (scheme === undefined) return id;
  const [salt, rounds] = partsOf(parameters);
  if (salt === undefined || rounds === undefined) throw new BerError('no salt');
  const count = numberIn(rounds);
  if (!(count >= 1 && count <= maxRounds.pkcs12)) return `${id}, ${count} rounds`;
  const derive = (purpose: number, length: number): string =>
    forge.pkcs12
      .generateKey(passphrase, forge.util.createBuffer(binaryText(octetsOf(salt))), purpose, count, length)
      .getBytes();
  const key = derive(1, scheme.keyBytes);
  // Triple DES with two keys takes the first one again for the third.
  const isTwoKeys = scheme.cipher === '3DES-CBC' && scheme.keyBytes === 16;
  return { cipher: scheme.cipher, key: isTwoKeys ? key + key.slice(0, 8) : key, iv: derive(2, 8) };
}

function pbes2Secrets(_id: string, parameters: BerValue, passphrase: string | null): Secrets | string {
  const [derivation, encryption] = partsOf(parameters).map((part) => partsOf(part));
  const [, derived] = derivation ?? [];
  const [cipherType, iv] = encryption ?? [];
  if (derived === undefined || cipherType === undefined || iv === undefined)
    throw new BerError('no PBES2 parameters');
  const id = oidText(cipherType.content);
  const cipher = ciphers[id];
  if (cipher === undefined || derived.tag !== berTag.sequence) return id;
  const [salt, rounds, ...more] = partsOf(derived);
  if (salt?.tag !== berTag.octetString || rounds === undefined) return id;
  const count = numberIn(rounds);
  if (!(count >= 1 && count <= maxRounds.pbkdf2)) return `PBKDF2, ${count} rounds`;
  const [hashType] = more.filter(({ tag }) => tag === berTag.sequence).flatMap(partsOf);
  const hashId = hashType === undefined ? null : oidText(hashType.content);
  const hash = hashId === null ? 'sha1' : pseudoRandomFunctions[hashId];
  if (hash === undefined) return `PBKDF2, ${hashId}`;
  const password = binaryText(new TextEncoder().encode(passphrase ?? ''));
  const key = forge.pkcs5.pbkdf2(password, binaryText(octetsOf(salt)), count, cipher.keyBytes, hash);
  return { cipher: cipher.cipher, key, iv: binaryText(octetsOf(iv)) };
}

function run({ cipher, key, iv }: Secrets, bytes: Uint8Array): Decrypted {
  const decipher =
    cipher === 'RC2-CBC'
      ? forge.rc2.createDecryptionCipher(key, key.length * 8)
      : forge.cipher.createDecipher(cipher, key);
  if ('mode' in decipher) decipher.start({ iv });
  else decipher.start(iv);
  decipher.update(forge.util.createBuffer(binaryText(bytes)));
  if (!decipher.finish()) return { kind: 'failed' };
  const opened = decipher.output.getBytes();
  return { kind: 'opened', bytes: Uint8Array.from(opened, (character) => character.charCodeAt(0)) };
}

function numberIn({ content }: BerValue): number {
  return content.reduce((value, byte) => value * 256 + byte, 0);
}
