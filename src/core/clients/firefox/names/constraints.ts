import { derTag } from '../../../certificate/derReader';
import { binaryText } from '../../../certificate/values';
import { parseIp } from '../../../ipAddress';
import { badDer, PkixError, reading } from '../errors';
import type { BackCert } from '../format/certificate';
import { attributeOid, extensionOid } from '../format/oids';
import type { Value } from '../format/reader';
import { attributesOf } from './distinguishedName';
import { isValidDnsId } from './dnsId';
import { altNames, nameTag } from './generalName';
import { checkWithin, type PresentedName } from './subtrees';

/** Strings of one byte a character, in which a common name is looked for. */
const simpleStrings: readonly number[] = [derTag.printableString, derTag.utf8String, derTag.teletexString];

/** What stands against the names of one certificate, and which name it is about. */
export interface NameRefusal {
  error: PkixError;
  /** For people. */
  name: string;
}

/**
 * Holds all names of a certificate against the value of a name constraints extension (`mozpkix/lib/pkixnames.cpp`,
 * `CheckNameConstraints`); `null` where they are within. Without a name of its own kind in the subject alternative name, a
 * server's common name counts as its host, and the subject's mailbox as one of the names.
 */
export function checkNames(
  { subject, extensions }: BackCert,
  isServer: boolean,
  constraints: Uint8Array,
): NameRefusal | null {
  const checker = new NameChecker(constraints);
  const extension = extensions.get(extensionOid.subjectAltName);
  const result = reading(() => {
    const hasHost = extension !== undefined && checker.checkAltNames(extension);
    checker.check({ tag: nameTag.directory, content: subject }, 'subject');
    checker.checkSubject(subject, isServer && !hasHost, extension === undefined);
  });
  return result.ok ? null : { error: result.error, name: checker.current };
}

class NameChecker {
  /** The name that is looked at. */
  current = '';

  constructor(private readonly constraints: Uint8Array) {}

  check(name: PresentedName, shown: string): void {
    this.current = shown;
    checkWithin(name, this.constraints);
  }

  /** Whether a host is among the names. */
  checkAltNames(extension: Uint8Array): boolean {
    let hasHost = false;
    this.current = 'subjectAltName';
    for (const name of altNames(extension)) {
      this.check(name, shownName(name));
      hasHost ||= name.tag === nameTag.dns || name.tag === nameTag.ip;
    }
    return hasHost;
  }

  checkSubject(subject: Uint8Array, withHost: boolean, withMailbox: boolean): void {
    if (!withHost && !withMailbox) return;
    // Of several common names the last one counts.
    let refusedName: string | null = null;
    for (const { type, value } of attributesOf(subject)) {
      if (withHost && type === attributeOid.commonName) refusedName = this.#refusesHost(value);
      else if (withMailbox && type === attributeOid.emailAddress) this.#checkMailbox(value);
    }
    if (refusedName === null) return;
    this.current = refusedName;
    throw new PkixError('SEC_ERROR_CERT_NOT_IN_NAME_SPACE', 'a common name outside of the constraints');
  }

  /** The common name where it is a host outside of the constraints. */
  #refusesHost({ tag, content }: Value): string | null {
    if (!simpleStrings.includes(tag)) return null;
    const name = binaryText(content);
    const address = isValidDnsId(name, 'presented', true) ? null : parseIp(name);
    const isHost = isValidDnsId(name, 'presented', true) || address?.length === 4;
    if (!isHost) return null;
    const presented =
      address === null ? { tag: nameTag.dns, content } : { tag: nameTag.ip, content: address };
    return reading(() => checkWithin(presented, this.constraints)).ok ? null : name;
  }

  #checkMailbox({ tag, content }: Value): void {
    this.current = binaryText(content);
    if (tag !== derTag.ia5String) throw badDer('emailAddress: no IA5String');
    this.check({ tag: nameTag.mail, content }, this.current);
  }
}

function shownName({ tag, content }: Value): string {
  if (tag === nameTag.ip) return content.join('.');
  return tag < derTag.contextConstructed ? binaryText(content) : 'directoryName';
}
