import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { maxChain } from '../limits';

/**
 * The chain as the platform has it, for runtimes whose handshake cannot be read. Walks `issuerCertificate` of the X509Certificate:
 * `getPeerCertificate(true)` sorts, drops what does not belong and adds roots.
 */
export function peerChain(socket: TLSSocket): Uint8Array[] {
  const chain: Uint8Array[] = [];
  let certificate: X509Certificate | undefined = socket.getPeerX509Certificate();
  while (certificate !== undefined && chain.length < maxChain) {
    chain.push(certificate.raw);
    certificate = certificate.issuerCertificate;
  }
  return chain;
}
