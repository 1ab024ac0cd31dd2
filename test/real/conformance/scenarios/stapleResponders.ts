import {
  type Certificate,
  daysFromNow,
  type Deviation,
  ocspFailure,
  ocspResponse,
  responderAddress,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { old, revoked, serial, stapling } from './staples';
import type { World } from './world';

type Fault = [name: string, row: string | null, response: (issuer: Certificate) => Buffer];

/** With a responder, these are not here: what Firefox does is up to what that answers, and nobody can foretell it. */
const forgiven: Fault[] = [
  ['old', null, (issuer) => ocspResponse(issuer, serial, old)],
  ['try-later', null, () => ocspFailure(3)],
  ['of-another', null, (issuer) => ocspResponse(issuer, Buffer.from([1]))],
];

const final: Fault[] = [
  ['internal-error', null, () => ocspFailure(2)],
  ['unknown', null, (issuer) => ocspResponse(issuer, serial, { status: 'unknown' })],
  ['garbage', null, () => Buffer.from('garbage')],
  ['revoked', 'C40', (issuer) => ocspResponse(issuer, serial, revoked)],
];

/** Where the certificate names a responder, or lives for days only, Firefox need not believe a stapled response. */
export function stapleResponderScenarios(world: World): Scenario[] {
  const short: Deviation = { notBefore: daysFromNow(-1), notAfter: daysFromNow(5) };
  return [
    ...[...forgiven, ...final].map(([name, row, response]) =>
      stapling(world, `c40-short-${name}`, row, response, short),
    ),
    ...final.flatMap(([name, row, response]) => [
      asking(world, `c40-responder-silent-${name}`, row, response, () => null),
      asking(world, `c40-responder-good-${name}`, row, response, (issuer) => ocspResponse(issuer, serial)),
    ]),
    asking(
      world,
      'c40-responder-revoked-good',
      null,
      (issuer) => ocspResponse(issuer, serial),
      (issuer) => ocspResponse(issuer, serial, revoked),
    ),
  ];
}

/** @param asked what the responder answers; `null`: it has no such page */
function asking(
  world: World,
  name: string,
  row: string | null,
  stapled: (issuer: Certificate) => Buffer,
  asked: (issuer: Certificate) => Buffer | null,
): Scenario {
  const path = `/ocsp/${name}`;
  const aia: NonNullable<Scenario['aia']> = [];
  const response = (issuer: Certificate): Buffer => {
    const body = asked(issuer);
    if (body !== null) aia.push({ path, body, contentType: 'application/ocsp-response' });
    return stapled(issuer);
  };
  return stapling(
    world,
    name,
    row,
    response,
    { with: [responderAddress(`${world.aiaBase}${path}`)] },
    { aia },
  );
}
