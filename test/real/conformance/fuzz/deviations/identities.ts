import { commonName, keyOf, spki, usualAlgorithm } from '../../../../support/certificates';
import { drawMember, leafOf, placeOf } from '../draft';
import type { DeviationKind } from './kind';

/** Certificates that bear the name of their issuer, as if each had issued itself. */
export const sameNames: DeviationKind = (draft, chance) => {
  const name = commonName(`Everybody in ${draft.name}`);
  const named = draft.members.filter(({ role }) => (role === 'leaf' ? chance.once(3) : !chance.once(3)));
  for (const { deviation } of named) deviation.subject = name;
  return `one name for ${named.map((member) => placeOf(draft, member)).join()}`;
};

/** Certificates with the key of another one. */
export const sameKeys: DeviationKind = (draft, chance) => {
  const key = keyOf(chance.pick(['rsa-2048', 'P-256']), 'shared');
  const holders = draft.members.filter(() => !chance.once(3));
  for (const member of holders) member.deviation.key = key;
  draft.members.forEach(({ deviation }, index) => {
    const above = draft.members[Math.max(0, index - 1)];
    deviation.algorithm = usualAlgorithm((above?.deviation.key ?? deviation.key).privateKey);
  });
  return `one key for ${holders.map((member) => placeOf(draft, member)).join()}`;
};

/** An authority whose certificate has another key than the one that it signs with. */
export const otherKeyWritten: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance, 'authority');
  const other = chance.pick([
    leafOf(draft).deviation.key,
    keyOf('P-256', 'other'),
    keyOf('rsa-2048', 'other'),
  ]);
  member.deviation.publicKey = spki(other.publicKey);
  return `${placeOf(draft, member)} signs with another key`;
};
