import { daysFromNow, dns, ip, subjectAltName } from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { leafOf, put } from '../draft';
import type { DeviationKind } from './kind';

const dayMs = 86_400_000;

const hosts: NonEmpty<(name: string) => string> = [
  (name) => `${name}.com`,
  (name) => `www.${name}.org`,
  (name) => `${name}.co.uk`,
  (name) => `${name}.fuzz.example`,
  (name) => `${name}.local`,
  (name) => name,
  () => '127.0.0.1',
];

/** The root is one of those that come with the browsers, which are held to more. */
export const publicRoot: DeviationKind = (draft, chance) => {
  // Nobody's server has such a root for its own certificate.
  if (draft.members.length === 1) return 'no public root';
  draft.isPublic = true;
  if (!chance.once(4)) draft.host = chance.pick(hosts)(draft.name);
  const leaf = leafOf(draft);
  if (draft.host === '127.0.0.1') put(leaf, subjectAltName(ip(127, 0, 0, 1)));
  else if (chance.once(4)) put(leaf, subjectAltName(dns(draft.host.replace(/^[^.]*/, '*'))));
  const begin = daysFromNow(-chance.pick([0, 1, 20, 100, 240, 260, 300]));
  const days = chance.pick([1, 90, 99, 100, 101, 199, 200, 201, 397, 398, 399, 800]);
  leaf.deviation.notBefore = begin;
  leaf.deviation.notAfter = new Date(begin.getTime() + days * dayMs + chance.pick([-1000, 0, 1000]));
  return `public root, host ${draft.host}, ${days} days from ${begin.toISOString()}`;
};
