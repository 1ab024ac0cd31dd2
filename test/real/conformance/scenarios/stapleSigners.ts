import {
  basicConstraints,
  type Certificate,
  daysFromNow,
  type Deviation,
  extendedKeyUsage,
  issueLeaf,
  keyOf,
  type OcspOptions,
  ocspResponse,
  pkcs1,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { serial, stapling } from './staples';
import { hostOf, server, type World } from './world';

const forResponses = extendedKeyUsage('ocspSigning');
const revoked: OcspOptions = { status: 'revoked' };

/** Who signs the stapled response: the issuer, whom it has appointed, or somebody else. */
export function stapleSignerScenarios(world: World): Scenario[] {
  const { root } = world;
  const signed = (name: string, row: string | null, options: (issuer: Certificate) => OcspOptions) =>
    stapling(world, name, row, (issuer) => ocspResponse(issuer, serial, options(issuer)));
  const both = (name: string, row: string | null, options: (issuer: Certificate) => OcspOptions) => [
    signed(`c40-${name}`, null, options),
    signed(`c40-${name}-revoked`, row, (issuer) => ({ ...options(issuer), ...revoked })),
  ];
  const appointed = (
    name: string,
    row: string | null,
    deviation: Deviation,
    options: OcspOptions = {},
    by: Certificate | null = null,
  ) =>
    both(`appointed-${name}`, row, (issuer) => {
      const signer = issueLeaf('Responder', by ?? issuer, { key: keyOf('P-256', 'responder'), ...deviation });
      return { signer, certificates: [signer], ...options };
    });
  return [
    ...both('by-key', 'C40', () => ({ responder: 'key' })),
    ...both('spoilt', null, () => ({ spoilt: true })),
    ...both('other-signer', null, () => ({ signer: root })),
    ...both('other-signer-brought', null, () => ({ signer: root, certificates: [root] })),
    ...both('needless-certificate', 'C40', (issuer) => ({ certificates: [issuer, root] })),
    ...appointed('responder', 'C40', { with: [forResponses] }),
    ...appointed('by-key', 'C40', { with: [forResponses] }, { responder: 'key' }),
    ...appointed('spoilt', null, { with: [forResponses] }, { spoilt: true }),
    ...appointed('not-brought', null, { with: [forResponses] }, { certificates: [] }),
    ...appointed('for-servers', null, {}),
    ...appointed('without-purpose', null, { without: ['extendedKeyUsage'] }),
    ...appointed('expired', 'C40', { with: [forResponses], notAfter: daysFromNow(-2) }),
    ...appointed('authority', 'C40', { with: [forResponses, basicConstraints(true)] }),
    ...appointed('sha1', 'C40', { with: [forResponses], algorithm: pkcs1('sha1') }),
    ...appointed('by-root', null, { with: [forResponses] }, {}, root),
    belowRoot(world),
  ];
}

/** The trust anchor itself is the issuer. */
function belowRoot({ root }: World): Scenario {
  const name = 'c40-revoked-below-root';
  const leaf = issueLeaf(hostOf(name), root, { serial });
  return server(name, 'C40', [leaf], [root], { tls: { staple: ocspResponse(root, serial, revoked) } });
}
