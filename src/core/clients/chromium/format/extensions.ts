import { DerError, type DerReader, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import type { Oid } from './oid';
import { readerOf } from './reader';
import { booleanOf } from './values';

export interface Extension {
  /** The identifier's content. */
  id: Uint8Array;
  critical: boolean;
  value: Uint8Array;
}

/** Reads the list of extensions, each at most once (`ParseExtensions`, boringssl `pki/parse_certificate.cc`). @throws DerError */
export function readExtensionList(explicit: Uint8Array): Map<Oid, Extension> {
  const outer = readerOf(explicit, 'extensions');
  const list = outer.inside(derTag.sequence, 'extensions');
  outer.end();
  const extensions = new Map<Oid, Extension>();
  do {
    const extension = readExtension(list);
    const key = hexOf(extension.id);
    if (extensions.has(key)) throw new DerError('extensions: one of them twice');
    extensions.set(key, extension);
  } while (!list.isAtEnd);
  return extensions;
}

function readExtension(list: DerReader): Extension {
  const parts = list.inside(derTag.sequence, 'extension');
  const id = parts.content(derTag.oid);
  const flag = parts.optional(derTag.boolean);
  const critical = flag !== null && booleanOf(flag, 'critical');
  if (flag !== null && !critical) throw new DerError('critical: FALSE is the default, which DER leaves out');
  const value = parts.content(derTag.octetString);
  parts.end();
  return { id, critical, value };
}
