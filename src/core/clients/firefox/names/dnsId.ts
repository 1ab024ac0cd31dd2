import { badDer } from '../errors';

/** What a DNS name is: asked for, in a certificate, or in a name constraint. */
export type DnsRole = 'reference' | 'presented' | 'constraint';

const maxNameLength = 253;
const maxLabelLength = 63;

/**
 * Whether a name is one that mozilla::pkix compares (`mozpkix/lib/pkixnames.cpp`, `IsValidDNSID`): letters, digits, hyphens
 * and underscores; a star only for the whole first label of a presented name, with two more labels behind it.
 * @param name one character a byte
 */
export function isValidDnsId(name: string, role: DnsRole, allowWildcard: boolean): boolean {
  if (name.length > maxNameLength) return false;
  if (role === 'constraint' && name === '') return true;
  const isWildcard = allowWildcard && name.startsWith('*');
  if (isWildcard && !name.startsWith('*.')) return false;
  const labels = (isWildcard ? name.slice(2) : name).split('.');
  const areValid = labels.every((label, index) => {
    // Only a name that is asked for may be absolute, only a constraint may begin with a dot.
    if (label === '' && index === labels.length - 1) return role === 'reference' && index > 0;
    if (label === '') return role === 'constraint' && index === 0 && !isWildcard;
    return isValidLabel(label, role);
  });
  const lastNamed = labels.findLast((label) => label !== '') ?? '';
  const named = labels.at(-1) === '' ? labels.length - 1 : labels.length;
  return areValid && !/^\d+$/.test(lastNamed) && (!isWildcard || named >= 2);
}

function isValidLabel(label: string, role: DnsRole): boolean {
  const isHyphenated = label.startsWith('-') || label.endsWith('-');
  return label.length <= maxLabelLength && /^[\w-]+$/.test(label) && (role === 'reference' || !isHyphenated);
}

/** How a presented name is compared with a constraint. */
export interface ConstraintMatch {
  /** Names of mailboxes have none. */
  allowWildcard: boolean;
  /** `example.com` stands for `www.example.com`, too; for mailboxes only `.example.com` does. */
  allowDotlessSubdomain: boolean;
  isPermitted: boolean;
}

/**
 * Whether a name in a certificate is the one that is asked for (`MatchPresentedDNSIDWithReferenceDNSID`). A relative one also
 * fits an absolute one that is asked for.
 * @throws PkixError where either is no valid name
 */
export function matchesHost(presented: string, host: string): boolean {
  checkBoth(presented, host, 'reference', true);
  const [name, wanted] = skipStar(lower(presented), lower(host));
  if (name === null) return false;
  return wanted === name || wanted === `${name}.`;
}

/**
 * Whether a name in a certificate lies in the space of a constraint.
 * @throws PkixError where either is no valid name
 */
export function matchesConstraint(presented: string, constraint: string, how: ConstraintMatch): boolean {
  checkBoth(presented, constraint, 'constraint', how.allowWildcard);
  let name = lower(presented);
  if (name.length > constraint.length) {
    if (constraint === '') return true;
    if (constraint.startsWith('.')) name = name.slice(-constraint.length);
    else if (how.allowDotlessSubdomain) {
      const rest = name.slice(-constraint.length - 1);
      if (!rest.startsWith('.')) return false;
      name = rest.slice(1);
    }
  }
  const space = lower(constraint);
  if (!name.startsWith('*')) return name !== '' && name === space;
  // A star is not permitted where it stands for more than the constraint; it is excluded where it could stand for that.
  if (how.isPermitted) return false;
  const [tail, rest] = skipStar(name, space);
  return tail !== null && tail === rest;
}

/** What is left of both names behind a star and the label that it stands for; no name is left where there is no such label. */
function skipStar(presented: string, reference: string): [presented: string | null, reference: string] {
  if (!presented.startsWith('*')) return [presented, reference];
  const dot = reference.indexOf('.', 1);
  return dot === -1 ? [null, ''] : [presented.slice(1), reference.slice(dot)];
}

function checkBoth(presented: string, reference: string, role: DnsRole, allowWildcard: boolean): void {
  if (!isValidDnsId(presented, 'presented', allowWildcard)) throw badDer(`DNS name: ${presented}`);
  if (!isValidDnsId(reference, role, false)) throw badDer(`DNS name: ${reference}`);
}

/** Independent of any language. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
