import type { NameConstraints } from '../format/nameConstraints';
import { nameKind } from '../format/generalNames';

interface Mailbox {
  local: string;
  domain: string;
}

/** Quoted local parts and address literals are refused rather than understood. */
const localPart = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.]+$/;
const domainPart = /^[A-Za-z0-9.-]+$/;

/**
 * Whether the constraints permit a mail address (`IsPermittedRfc822Name`, boringssl `pki/name_constraints.cc`). `foldExcluded`: case does not
 * count in the local part of what is excluded, as for addresses out of a subject.
 */
export function isMailPermitted(
  address: string,
  { permitted, excluded }: NameConstraints,
  foldExcluded: boolean,
): boolean {
  const mailbox = readMailbox(address);
  if (mailbox === null) return false;
  if (excluded.mail.some((base) => isIn(mailbox, base, foldExcluded) ?? true)) return false;
  return (
    !permitted.kinds.has(nameKind.mail) || permitted.mail.some((base) => isIn(mailbox, base, false) ?? false)
  );
}

function readMailbox(address: string): Mailbox | null {
  const [local = '', domain = '', ...more] = address.split('@');
  return more.length === 0 && localPart.test(local) && domainPart.test(domain) ? { local, domain } : null;
}

/** A base is one mailbox, a host, or with a dot in front all hosts below; `null` where it is none of them. */
function isIn(mailbox: Mailbox, base: string, foldLocal: boolean): boolean | null {
  const own = mailbox.domain.toLowerCase();
  if (base.includes('@')) {
    const wanted = readMailbox(base);
    if (wanted === null) return null;
    const fold = (text: string) => (foldLocal ? text.toLowerCase() : text);
    return fold(mailbox.local) === fold(wanted.local) && own === wanted.domain.toLowerCase();
  }
  if (!domainPart.test(base)) return null;
  const wanted = base.toLowerCase();
  return wanted.startsWith('.') ? own.endsWith(wanted) : own === wanted;
}
