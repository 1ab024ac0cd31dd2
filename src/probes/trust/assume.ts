import { createHash } from 'node:crypto';
import type { Evidence, TrustFact } from '../../core/evidence';
import { skippedFact } from '../../core/emptyFacts';
import { sentChain } from '../../core/tls/sentChain';
import { certificateNames } from './certificateNames';
import { certificatesInStaple } from './staple';
import { examineTrust } from './trust';

/** What a judgement would rest on if the user had imported these CAs; `null` where none of them bears on the chain. */
export function assumeTrusted(evidence: Evidence, authorities: readonly string[]): Evidence | null {
  const { trust } = evidence.facts;
  const chain = chainOf(evidence);
  if (trust.status !== 'ok' || chain === null) return null;
  const value = withAnchors(trust.value, chain, authorities);
  if (value.anchors.length === trust.value.anchors.length) return null;
  return {
    ...evidence,
    input: { ...evidence.input, trust: [...evidence.input.trust, ...authorities] },
    facts: {
      ...evidence.facts,
      trust: { ...trust, value },
      // What real browsers did, they did without this CA.
      chromium: skippedFact('chromium', 'not-asked'),
      webview: skippedFact('webview', 'not-asked'),
    },
  };
}

/** DER in Base64 of the certificate with this SHA-256 (hex) that the server sent. */
export function sentCertificate(evidence: Evidence, fingerprint: string): string | null {
  const isWanted = (base64: string) =>
    createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex') === fingerprint;
  return chainOf(evidence)?.find(isWanted) ?? null;
}

function chainOf(evidence: Evidence): string[] | null {
  return evidence.input.file?.chain ?? sentChain(evidence);
}

/** Indices of signatures count through the chain, the anchors, and the rest: new anchors come in between. */
function withAnchors(trust: TrustFact, chain: readonly string[], authorities: readonly string[]): TrustFact {
  const fetched = (trust.fetched ?? []).flatMap(({ certificates }) => certificates);
  const { staple } = trust;
  const responders = staple === undefined ? [] : certificatesInStaple(staple.response);
  const subjects = [...chain, ...fetched, ...responders];
  const known = new Set(trust.anchors.filter(({ store }) => store === 'named').map(({ der }) => der));
  const stored = authorities
    .filter((base64) => !known.has(base64))
    .flatMap((base64) => {
      const der = Buffer.from(base64, 'base64');
      const names = certificateNames(der);
      return names === null ? [] : [{ store: 'named' as const, der, names }];
    });
  const added = examineTrust(subjects, stored, authorities.length, [], staple?.response);
  const oldEnd = chain.length + trust.anchors.length;
  const moved = (index: number) => (index < oldEnd ? index : index + added.anchors.length);
  const fromAdded = (index: number) =>
    index < chain.length ? index : oldEnd + added.anchors.length + index - chain.length;
  const anchorIndex = (index: number) => oldEnd + index - subjects.length;
  const isAdded = (index: number) =>
    index >= subjects.length && index < subjects.length + added.anchors.length;
  const signers = [
    ...(staple?.signers ?? []).map(({ certificate, valid }) => ({ certificate: moved(certificate), valid })),
    ...(added.staple?.signers ?? [])
      .filter(({ certificate }) => isAdded(certificate))
      .map(({ certificate, valid }) => ({ certificate: anchorIndex(certificate), valid })),
  ];
  return {
    ...trust,
    anchors: [...trust.anchors, ...added.anchors],
    namedCount: trust.namedCount + authorities.length,
    signatures: [
      ...trust.signatures.map(({ certificate, issuer, valid }) => ({
        certificate: moved(certificate),
        issuer: moved(issuer),
        valid,
      })),
      ...added.signatures
        .filter(({ certificate, issuer }) => certificate < subjects.length && isAdded(issuer))
        .map(({ certificate, issuer, valid }) => ({
          certificate: fromAdded(certificate),
          issuer: anchorIndex(issuer),
          valid,
        })),
    ],
    ...(staple === undefined ? {} : { staple: { ...staple, signers } }),
  };
}
