import { open } from 'node:fs/promises';
import * as tls from 'node:tls';
import { certificatesInPem } from '../../core/certificate/pem';
import { maxTrustFile } from '../limits';

/** Where Linux distributions keep their roots, in one file each. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** The roots that the operating system trusts, Base64 of the DER; none where this runtime cannot say. */
export async function systemRoots(): Promise<string[]> {
  const fromPlatform = rootsFromPlatform();
  return fromPlatform.length > 0 ? fromPlatform : certificatesInPem(await readFirstBundle());
}

/** @types/node for Node 20 does not know what came with Node 22.15. */
const platform: typeof tls & { getCACertificates?: (type: 'system') => string[] } = tls;

function rootsFromPlatform(): string[] {
  try {
    return platform.getCACertificates?.('system').flatMap(certificatesInPem) ?? [];
  } catch {
    return [];
  }
}

async function readFirstBundle(): Promise<string> {
  for (const path of bundles) {
    const text = await readBounded(path);
    if (text !== null) return text;
  }
  return '';
}

async function readBounded(path: string): Promise<string | null> {
  try {
    await using file = await open(path, 'r');
    const buffer = Buffer.alloc(maxTrustFile);
    const { bytesRead } = await file.read(buffer, 0, maxTrustFile, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    return null;
  }
}
