import type { CertificateVerdict } from '../../../../../../src/core/clients/certificateVerdict';
import { judgeForChromium } from '../../../../../../src/core/clients/chromium/certificate';
import { believedBy } from '../../../../../../src/core/clients/trustedStores';
import type { TrustFact, TrustStore } from '../../../../../../src/core/evidence';
import { certificatesInStaple, isStapleSignedBy } from '../../../../../../src/probes/trust/staple';
import { isSignedBy } from '../../../../../../src/probes/trust/verifySignature';
import {
  type Certificate,
  type Deviation,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  keyOf,
} from '../../../../../support/certificates';

export const host = 'a.broker.example';

/** EC keys, since RSA takes long. */
export const keys = {
  root: keyOf('P-256', 'root'),
  intermediate: keyOf('P-256', 'intermediate'),
  leaf: keyOf('P-256', 'leaf'),
  other: keyOf('P-256', 'other'),
};

export const root = issueRoot('Root', { key: keys.root });
export const intermediate = issueIntermediate('Intermediate', root, { key: keys.intermediate });

/** A server's certificate below the sound intermediate, unless the issuer is given. */
export function leafOf(deviation: Deviation = {}, issuer: Certificate | null = intermediate): Certificate {
  return issueLeaf(host, issuer, { key: keys.leaf, ...deviation });
}

export function intermediateOf(deviation: Deviation = {}, issuer: Certificate = root): Certificate {
  return issueIntermediate('Odd intermediate', issuer, { key: keys.intermediate, ...deviation });
}

export interface Setting {
  trusted?: readonly Encoded[];
  /** Where the trusted ones are found. */
  stores?: readonly TrustStore[];
  platform?: string;
  host?: string;
  now?: Date;
  protocol?: string | null;
  cipher?: string | null;
  /** An OCSP response that was stapled. */
  staple?: Buffer | undefined;
  /** What came from which address; `null` where nobody asked. */
  fetched?: { url: string; certificates: readonly Certificate[] }[] | null;
}

/** What Chromium says of a chain, in TLS 1.3 and with the sound root imported by the user unless the setting differs. */
export function ask(chain: readonly Encoded[], setting: Setting = {}): CertificateVerdict {
  return judgeForChromium({
    chain: chain.map(base64),
    trust: trustOf(chain, setting),
    host: setting.host ?? host,
    now: setting.now ?? new Date(),
    believes: believedBy('chromium', setting.platform ?? 'linux'),
    handshake: {
      protocol: setting.protocol === undefined ? 'TLSv1.3' : setting.protocol,
      cipher: setting.cipher ?? null,
      stapled: null,
    },
  });
}

interface Encoded {
  der: Buffer;
}

/** With every signature that could be one. */
function trustOf(chain: readonly Encoded[], setting: Setting): TrustFact {
  const { trusted = [root], stores = ['named'], fetched = [], staple } = setting;
  const anchors = stores.flatMap((store) => trusted.map(({ der }) => ({ store, der })));
  const found = (fetched ?? []).flatMap(({ certificates }) => certificates);
  const response = staple === undefined ? null : staple.toString('base64');
  const brought = response === null ? [] : certificatesInStaple(response).map(decoded);
  const all = [...chain, ...anchors, ...found, ...brought];
  return {
    anchors: anchors.map(({ store, der }) => ({ store, der: base64({ der }) })),
    signatures: all.flatMap((subject, certificate) =>
      all.map(({ der }, issuer) => ({ certificate, issuer, valid: isSignedBy(subject.der, der) })),
    ),
    namedCount: 0,
    issuerOrganizationKnown: false,
    ...(response !== null && {
      staple: {
        response,
        signers: all.map(({ der }, certificate) => ({ certificate, valid: isStapleSignedBy(response, der) })),
      },
    }),
    ...(fetched !== null && {
      fetched: fetched.map(({ url, certificates }) => ({
        url,
        certificates: certificates.map(base64),
        failure: certificates.length === 0 ? 'no answer' : null,
      })),
    }),
  };
}

function base64({ der }: Encoded): string {
  return der.toString('base64');
}

function decoded(text: string): Encoded {
  return { der: Buffer.from(text, 'base64') };
}

export function kindsOf({ problems }: CertificateVerdict): string[] {
  return problems.map(({ kind }) => kind);
}

export function namesOf({ path }: CertificateVerdict): (string | null)[] {
  return path.entries.map(({ certificate }) => certificate.subject.commonName);
}
