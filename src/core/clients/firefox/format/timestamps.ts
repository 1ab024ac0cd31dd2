import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { ByteReader, TruncatedError } from '../../../tls/bytes';
import { reading } from '../errors';
import { Reader } from './reader';

const version1 = 0;
const logIdLength = 32;

/**
 * The logs (hex of their identifiers) whose timestamps stand in a certificate's extension (RFC 6962 section 3.3), each once.
 * What cannot be read ends the list.
 */
export function logsOf(extension: Uint8Array): string[] {
  const content = reading(() => new Reader(extension, 'timestamps').content(derTag.octetString));
  const logs = new Set<string>();
  if (!content.ok) return [];
  try {
    const list = new ByteReader(new ByteReader(content.value).vector(2));
    while (list.remaining > 0) {
      const timestamp = new ByteReader(list.vector(2));
      if (timestamp.number(1) === version1) logs.add(hexOf(timestamp.take(logIdLength)));
    }
  } catch (error) {
    if (!(error instanceof TruncatedError)) throw error;
  }
  return [...logs];
}
