export type CipherName = 'AES-CBC' | '3DES-CBC' | 'RC2-CBC';

interface Scheme {
  cipher: CipherName;
  keyBytes: number;
}

/** Encryption with a passphrase as PKCS#12 itself defines it (RFC 7292 appendix C), without RC4, which nobody writes. */
export const pkcs12Schemes: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.12.1.3': { cipher: '3DES-CBC', keyBytes: 24 },
  '1.2.840.113549.1.12.1.4': { cipher: '3DES-CBC', keyBytes: 16 },
  '1.2.840.113549.1.12.1.5': { cipher: 'RC2-CBC', keyBytes: 16 },
  '1.2.840.113549.1.12.1.6': { cipher: 'RC2-CBC', keyBytes: 5 },
};

/** Key derivation and cipher are named apart (RFC 8018 section 6.2). */
export const pbes2 = '1.2.840.113549.1.5.13';

export const ciphers: Readonly<Record<string, Scheme>> = {
  '2.16.840.1.101.3.4.1.2': { cipher: 'AES-CBC', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { cipher: 'AES-CBC', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { cipher: 'AES-CBC', keyBytes: 32 },
  '1.2.840.113549.3.7': { cipher: '3DES-CBC', keyBytes: 24 },
};

/** HMAC with these hashes, for PBKDF2 (RFC 8018 appendix B.1). */
export const pseudoRandomFunctions: Readonly<Record<string, 'sha1' | 'sha256' | 'sha384' | 'sha512'>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
