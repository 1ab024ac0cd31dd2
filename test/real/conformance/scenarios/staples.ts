import {
  type Certificate,
  daysFromNow,
  issueIntermediate,
  issueLeaf,
  mustStaple,
  ocspFailure,
  type OcspOptions,
  ocspResponse,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, server, type World } from './world';

const serial = Buffer.from([0x21, 0x07]);

/** A stapled OCSP response, where the certificate demands one and where it does not. */
export function stapleScenarios({ root }: World): Scenario[] {
  const stapling = (
    name: string,
    row: string | null,
    demanded: boolean,
    response: (issuer: Certificate) => Buffer | null,
  ) => {
    const intermediate = issueIntermediate(`Intermediate of ${name}`, root);
    const leaf = issueLeaf(hostOf(name), intermediate, { serial, with: demanded ? [mustStaple()] : [] });
    const staple = response(intermediate);
    return server(name, row, [leaf, intermediate], [root], staple === null ? {} : { tls: { staple } });
  };
  const answering = (name: string, row: string | null, options: OcspOptions, demanded = true) =>
    stapling(name, row, demanded, (issuer) => ocspResponse(issuer, serial, options));
  const old: OcspOptions = { thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) };
  return [
    stapling('c40-nothing', null, true, () => null),
    answering('c40-good', null, {}),
    answering('c40-good-not-demanded', null, {}, false),
    answering('c40-old', null, old),
    answering('c40-old-not-demanded', null, old, false),
    answering('c40-unknown', null, { status: 'unknown' }),
    answering('c40-revoked', 'C40', { status: 'revoked' }),
    answering('c40-revoked-not-demanded', 'C40', { status: 'revoked' }, false),
    answering('c40-other-signer', null, { signer: root }),
    stapling('c40-of-another', null, true, (issuer) => ocspResponse(issuer, Buffer.from([1]))),
    stapling('c40-try-later', null, true, () => ocspFailure(3)),
    stapling('c40-garbage', null, true, () => Buffer.from('garbage')),
    stapling('c40-garbage-not-demanded', null, false, () => Buffer.from('garbage')),
  ];
}
