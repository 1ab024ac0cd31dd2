import * as l10n from '@vscode/l10n';
import { parseCertificate, type ParsedCertificate } from '../../certificate/parse';
import type { Fact, TrustFact } from '../../evidence';

/** Why what the user has imported does not help, as sentences, and the rows of the catalogue for it. */
export interface ImportHints {
  texts: string[];
  rows: string[];
}

/**
 * Looks among the trust anchors for one that was meant for this chain and is not used.
 * @param last where the chain ends
 */
export function importHints(
  trust: Fact<TrustFact>,
  leaf: ParsedCertificate | null,
  last: ParsedCertificate,
): ImportHints {
  if (trust.status !== 'ok') return { texts: [], rows: [] };
  const anchors = trust.value.anchors.flatMap(({ der, store }) => {
    const parsed = parseCertificate(der);
    return parsed.ok ? [{ store, ...parsed.certificate }] : [];
  });
  if (leaf !== null && anchors.some(({ fingerprint }) => fingerprint === leaf.fingerprint))
    return {
      texts: [
        l10n.t(
          'The certificate of the server itself was imported, which does not help: import the CA that issued it.',
        ),
      ],
      rows: ['C43'],
    };
  const meant = anchors.filter(
    ({ subject, fingerprint }) => subject.der === last.issuer.der || fingerprint === last.fingerprint,
  );
  if (meant.length === 0) return { texts: [], rows: [] };
  return meant.every(({ store }) => store === 'system')
    ? {
        texts: [
          l10n.t(
            'A CA of that name stands in the store of the operating system only. On Linux, Chrome and Firefox do not read that one.',
          ),
        ],
        rows: [],
      }
    : {
        texts: [l10n.t('A CA of that name was imported, but browsers cannot use it.')],
        rows: ['C24', 'C25'],
      };
}
