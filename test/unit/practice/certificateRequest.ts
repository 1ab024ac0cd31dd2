import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';

const handshakeRecord = 22;
const certificateRequest = 13;

/** Whether a server sends a CertificateRequest (RFC 5246 section 7.4.4); seen in TLS 1.2, where it is plain text. */
export async function requestsClientCertificate(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const tcp = connectTcp(Number(port), hostname);
  await once(tcp, 'connect');
  const received: Buffer[] = [];
  const tls = connectTls({
    socket: recording(tcp, received),
    servername: hostname,
    maxVersion: 'TLSv1.2',
    rejectUnauthorized: false,
  });
  await new Promise((resolve) => tls.once('secureConnect', resolve).once('error', resolve));
  tls.destroy();
  tcp.destroy();
  return handshakeTypes(plainHandshake(Buffer.concat(received))).includes(certificateRequest);
}

/** The same connection as bytes only, with a copy of all that comes in. */
function recording(tcp: Socket, received: Buffer[]): Duplex {
  const duplex = new Duplex({
    read: () => tcp.resume(),
    write: (chunk: Buffer, _encoding, done) => tcp.write(chunk, done),
    final: (done) => tcp.end(done),
  });
  tcp.on('data', (chunk: Buffer) => {
    received.push(chunk);
    duplex.push(chunk);
  });
  tcp.on('end', () => duplex.push(null));
  tcp.on('error', (error) => duplex.destroy(error));
  return duplex;
}

/** The handshake messages up to ChangeCipherSpec, after which all is encrypted. */
function plainHandshake(bytes: Buffer): Buffer {
  const fragments: Buffer[] = [];
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === handshakeRecord;) {
    const end = at + 5 + bytes.readUInt16BE(at + 3);
    fragments.push(bytes.subarray(at + 5, end));
    at = end;
  }
  return Buffer.concat(fragments);
}

function handshakeTypes(messages: Buffer): number[] {
  const types: number[] = [];
  for (let at = 0; at + 4 <= messages.length; at += 4 + messages.readUIntBE(at + 1, 3)) {
    types.push(messages.readUInt8(at));
  }
  return types;
}
