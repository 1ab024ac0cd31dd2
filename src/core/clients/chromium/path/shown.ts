import type { CertificatePath, PathEntry } from '../../../certificate/path';
import { isMadeBy } from '../rules/signature';
import type { ReportedPath } from './best';
import type { Candidate, Pool } from './pool';

/** The path for people: as far as the signatures hold, and each certificate once. */
export function shownPath({ entries, end }: ReportedPath, pool: Pool): CertificatePath {
  const held = entries.findIndex((entry, index) => {
    const issuer = entries[index + 1];
    return issuer === undefined || !isMadeBy(entry, issuer, pool);
  });
  const isWhole = held === entries.length - 1;
  const shown = entries.slice(0, held + 1).map(entryOf);
  return {
    entries: shown.filter(
      ({ certificate }, index) => certificate.fingerprint !== shown[index - 1]?.certificate.fingerprint,
    ),
    store: isWhole && end === 'anchor' ? (entries.at(-1)?.trust?.store ?? null) : null,
  };
}

function entryOf({ index, source, shown }: Candidate): PathEntry {
  return { index, source, certificate: shown };
}
