import type { CertificateVerdict } from '../../../../../../src/core/clients/certificateVerdict';
import { judgeForFirefox } from '../../../../../../src/core/clients/firefox/certificate';
import { believedBy } from '../../../../../../src/core/clients/trustedStores';
import type { TrustStore } from '../../../../../../src/core/evidence';
import { certificateNames } from '../../../../../../src/probes/trust/certificateNames';
import { examineTrust } from '../../../../../../src/probes/trust/trust';
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
/** Nobody trusts it. */
export const nobody = issueRoot('Nobody', { key: keys.other });

/** A server's certificate below the sound intermediate, unless the issuer is given. */
export function leafOf(deviation: Deviation = {}, issuer: Certificate | null = intermediate): Certificate {
  return issueLeaf(host, issuer, { key: keys.leaf, ...deviation });
}

export function intermediateOf(deviation: Deviation = {}, issuer: Certificate = root): Certificate {
  return issueIntermediate('Odd intermediate', issuer, { key: keys.intermediate, ...deviation });
}

export interface Setting {
  trusted?: readonly Certificate[];
  /** Where the trusted ones are found. */
  stores?: readonly TrustStore[];
  platform?: string;
  host?: string;
  now?: Date;
  protocol?: string | null;
  cipher?: string | null;
  staple?: Buffer;
}

/** What Firefox says of a chain, in TLS 1.3 and with the sound root imported unless the setting differs. */
export function ask(chain: readonly { der: Buffer }[], setting: Setting = {}): CertificateVerdict {
  const { trusted = [root], stores = ['named'], platform = 'linux' } = setting;
  const stored = stores.flatMap((store) =>
    trusted.flatMap(({ der }) => {
      const names = certificateNames(der);
      return names === null ? [] : [{ store, der, names }];
    }),
  );
  const sent = chain.map(({ der }) => der.toString('base64'));
  const staple = setting.staple?.toString('base64');
  return judgeForFirefox({
    chain: sent,
    trust: examineTrust(sent, stored, trusted.length, [], staple),
    host: setting.host ?? host,
    now: setting.now ?? new Date(),
    believes: believedBy('firefox', platform),
    handshake: {
      protocol: setting.protocol === undefined ? 'TLSv1.3' : setting.protocol,
      cipher: setting.cipher ?? null,
      stapled: staple !== undefined,
      staple,
    },
  });
}

export function kindsOf({ problems }: CertificateVerdict): string[] {
  return problems.map(({ kind }) => kind);
}

export function namesOf({ path }: CertificateVerdict): (string | null)[] {
  return path.entries.map(({ certificate }) => certificate.subject.commonName);
}
