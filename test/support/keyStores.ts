import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import {
  constructed,
  indefiniteTlv,
  integer,
  nothing,
  octets,
  oid,
  primitive,
  sequence,
  tag,
  tlv,
} from './certificates';

const types = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  x509: '1.2.840.113549.1.9.22.1',
};

/** An algorithm with its parameters, and what it does to bytes. */
interface Encryption {
  algorithm: Buffer;
  encrypt: (plain: Buffer) => Buffer;
}

/** PBES2 with AES and HMAC-SHA-256, as OpenSSL 3 writes it. */
export function modern(passphrase: string, rounds = 2048): Encryption {
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const hash = sequence(oid('1.2.840.113549.2.9'), nothing);
  const derivation = sequence(
    oid('1.2.840.113549.1.5.12'),
    sequence(octets(salt), integer(rounds), integer(32), hash),
  );
  const cipher = sequence(oid('2.16.840.1.101.3.4.1.42'), octets(iv));
  return {
    algorithm: sequence(oid('1.2.840.113549.1.5.13'), sequence(derivation, cipher)),
    encrypt: (plain) =>
      run('aes-256-cbc', pbkdf2Sync(passphrase, salt, Math.min(rounds, 2048), 32, 'sha256'), iv, plain),
  };
}

/** Triple DES as PKCS#12 itself defines it, under the given name. */
export function legacy(passphrase: string, rounds = 2048, id = '1.2.840.113549.1.12.1.3'): Encryption {
  const salt = randomBytes(8);
  const derive = (purpose: number, length: number) => {
    const buffer = forge.util.createBuffer(salt.toString('latin1'));
    const bytes = forge.pkcs12.generateKey(passphrase, buffer, purpose, Math.min(rounds, 2048), length);
    return Buffer.from(bytes.getBytes(), 'latin1');
  };
  return {
    algorithm: sequence(oid(id), sequence(octets(salt), integer(rounds))),
    encrypt: (plain) => run('des-ede3-cbc', derive(1, 24), derive(2, 8), plain),
  };
}

/** A PKCS#12 as tools write it: the certificates in one part, encrypted or not, a private key in another. */
export function pkcs12(certificates: readonly string[], encryption: Encryption | null): Buffer {
  const bags = certificates.map((der) =>
    bag(types.certificateBag, sequence(oid(types.x509), constructed(0, octets(bytesOf(der))))),
  );
  const part = encryption === null ? data(sequence(...bags)) : encrypted(sequence(...bags), encryption);
  const key = data(sequence(bag(types.keyBag, sequence(integer(0)))));
  return sequence(integer(3), data(sequence(part, key)));
}

/** A PKCS#7 with certificates and no signature, as .p7b files are. */
export function pkcs7(certificates: readonly string[]): Buffer {
  const set = certificates.length === 0 ? [] : [constructed(0, ...certificates.map(bytesOf))];
  const none = tlv(tag.set);
  const signedData = sequence(integer(1), none, sequence(oid(types.data)), ...set, none);
  return sequence(oid(types.signedData), constructed(0, signedData));
}

/** A PKCS#7 of another type. */
export function envelope(): Buffer {
  return sequence(oid('1.2.840.113549.1.7.3'), constructed(0, sequence(integer(0))));
}

/** The same value without its length, as streams are written; its string comes in two pieces. */
export function streamed(certificates: readonly string[]): Buffer {
  const bags = certificates.map((der) =>
    bag(types.certificateBag, sequence(oid(types.x509), constructed(0, octets(bytesOf(der))))),
  );
  const inner = sequence(data(sequence(...bags)));
  const pieces = indefiniteTlv(
    tag.bytes | 0x20,
    Buffer.concat([octets(inner.subarray(0, 100)), octets(inner.subarray(100))]),
  );
  const content = indefiniteTlv(
    tag.sequence,
    Buffer.concat([oid(types.data), indefiniteTlv(tag.constructed, pieces)]),
  );
  return indefiniteTlv(tag.sequence, Buffer.concat([integer(3), content]));
}

function encrypted(plain: Buffer, { algorithm, encrypt }: Encryption): Buffer {
  const content = sequence(oid(types.data), algorithm, primitive(0, encrypt(plain)));
  return sequence(oid(types.encryptedData), constructed(0, sequence(integer(0), content)));
}

function data(content: Buffer): Buffer {
  return sequence(oid(types.data), constructed(0, octets(content)));
}

function bag(type: string, value: Buffer): Buffer {
  return sequence(oid(type), constructed(0, value));
}

function run(name: string, key: Buffer, iv: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv(name, key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
