import { describeFileProblem } from './problem';
import { readCertificateFile } from './read';

/** CA certificates of one file, Base64 of the DER of each, or why there are none. */
export type ReadAuthorities = { ok: true; certificates: string[] } | { ok: false; message: string };

/** Reads the CAs that the user names, out of every format that has no passphrase. */
export function readAuthorities(bytes: Uint8Array): ReadAuthorities {
  const read = readCertificateFile(bytes, null);
  return read.ok
    ? { ok: true, certificates: read.file.certificates }
    : { ok: false, message: describeFileProblem(read.problem) };
}
