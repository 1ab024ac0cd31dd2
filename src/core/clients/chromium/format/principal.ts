import { shownText } from './directoryString';
import { type Attribute, insideName, readRelativeName } from './names';
import { oid, type Oid } from './oid';

/** Common name, locality, state and country: only the first one that has text is read. */
const firstOnly: readonly Oid[] = ['2.5.4.3', '2.5.4.7', '2.5.4.8', '2.5.4.6'].map(oid);

/** Organisation and organisational unit. */
const every: readonly Oid[] = ['2.5.4.10', '2.5.4.11'].map(oid);

/**
 * Checks a name of the server's certificate as Chromium reads it for its own display, before it verifies anything
 * (`CertPrincipal::ParseDistinguishedName`, `net/cert/x509_cert_types.cc`). @throws DerError where a text cannot be read
 */
export function checkPrincipal(name: Uint8Array): void {
  const reader = insideName(name);
  const attributes: Attribute[] = [];
  while (!reader.isAtEnd) attributes.push(...readRelativeName(reader));
  const found = new Set<Oid>();
  for (const { type, tag, value } of attributes) {
    if (every.includes(type)) shownText(tag, value);
    if (!firstOnly.includes(type) || found.has(type)) continue;
    if (shownText(tag, value) !== '') found.add(type);
  }
}
