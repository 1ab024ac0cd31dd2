import { badDer } from '../errors';
import { isValidDnsId, matchesConstraint } from './dnsId';

/**
 * Whether a mailbox lies in the space of a name constraint (`mozpkix/lib/pkixnames.cpp`,
 * `MatchPresentedRFC822NameWithReferenceRFC822Name`): of one mailbox, of a host, or of all hosts below a domain.
 * @throws PkixError where either is none
 */
export function isMailboxWithin(mailbox: string, constraint: string, isPermitted: boolean): boolean {
  if (!isMailbox(mailbox)) throw badDer(`mailbox: ${mailbox}`);
  if (!constraint.includes('@')) {
    const domain = mailbox.slice(mailbox.indexOf('@') + 1);
    const how = { allowWildcard: false, allowDotlessSubdomain: false, isPermitted };
    return matchesConstraint(domain, constraint, how);
  }
  if (!isMailbox(constraint)) throw badDer(`mailbox: ${constraint}`);
  return mailbox.toLowerCase() === constraint.toLowerCase();
}

/** Atoms with dots between them, `@` and a DNS name (RFC 2822 section 3.2.4). */
function isMailbox(text: string): boolean {
  const at = text.indexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const isLocal = /^[\w!#$%&'*+\-/=?^`{|}~]+(\.[\w!#$%&'*+\-/=?^`{|}~]+)*$/.test(local);
  return isLocal && isValidDnsId(text.slice(at + 1), 'presented', false);
}
