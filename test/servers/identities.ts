import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority, type LeafOptions } from '../../src/practice/authority';

/** Paths of a certificate chain and its key, as servers take them. */
export interface IdentityFiles {
  cert: string;
  key: string;
}

/** A CA of the test, whose certificates are files in a folder. */
export interface TestAuthority {
  /** Path of the CA's certificate. */
  ca: string;
  /** Sound for `localhost` and 127.0.0.1. */
  healthy: IdentityFiles;
  /** The host is named in the subject's common name only. */
  commonNameOnly: IdentityFiles;
}

export async function createTestAuthority(folder: string): Promise<TestAuthority> {
  const authority = await createAuthority();
  const write = (name: string, content: string): string => {
    const file = join(folder, name);
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  };
  const issue = (name: string, options: LeafOptions): IdentityFiles => {
    const { cert, key } = authority.issueLeaf(options);
    return { cert: write(`${name}.crt`, cert), key: write(`${name}.key`, key) };
  };
  return {
    ca: write('ca.crt', authority.caPem),
    healthy: issue('healthy', {}),
    commonNameOnly: issue('common-name-only', { dnsNames: [], ipAddresses: [] }),
  };
}
