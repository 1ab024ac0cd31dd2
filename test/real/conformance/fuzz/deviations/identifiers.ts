import {
  authorityKeyIdentifier,
  constructed,
  directory,
  extensionId,
  octets,
  primitive,
  sequence,
  subjectKeyIdentifier,
} from '../../../../support/certificates';
import type { NonEmpty } from '../chance';
import { drawMember, drop, placeOf, put } from '../draft';
import type { DeviationKind } from './kind';

/** Identifiers of keys that do not fit, or are damaged. */
export const keyIdentifiers: DeviationKind = (draft, chance) => {
  const member = drawMember(draft, chance);
  const place = placeOf(draft, member);
  const serial = primitive(2, Buffer.from([5]));
  const issuer = constructed(1, directory(member.deviation.subject));
  const id = primitive(0, Buffer.from('other'));
  const values: NonEmpty<Buffer> = [
    sequence(),
    sequence(issuer, serial),
    sequence(id, issuer, serial),
    sequence(issuer),
    sequence(serial),
    sequence(id, serial),
    sequence(primitive(0, Buffer.alloc(0))),
    sequence(primitive(3, Buffer.from('x'))),
    Buffer.alloc(0),
    octets(Buffer.from('x')),
  ];
  switch (chance.below(6)) {
    case 0:
      put(member, authorityKeyIdentifier(Buffer.from('nobody')));
      return `wrong AKI of ${place}`;
    case 1:
      put(member, subjectKeyIdentifier(Buffer.from('nobody')));
      return `wrong SKI of ${place}`;
    case 2:
      drop(member, 'authorityKeyIdentifier');
      return `no AKI of ${place}`;
    case 3:
      drop(member, 'subjectKeyIdentifier');
      return `no SKI of ${place}`;
    case 4: {
      const value = chance.pick(values);
      put(member, { id: extensionId.authorityKeyIdentifier, value });
      return `AKI of ${place}: ${value.toString('hex')}`;
    }
    default: {
      const value = chance.pick([Buffer.alloc(0), octets(Buffer.alloc(0)), sequence(), Buffer.from('x')]);
      put(member, { id: extensionId.subjectKeyIdentifier, value });
      return `SKI of ${place}: ${value.toString('hex')}`;
    }
  }
};
