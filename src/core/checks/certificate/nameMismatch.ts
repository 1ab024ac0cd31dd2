import * as l10n from '@vscode/l10n';
import type { CertificateProblem } from '../../certificate/problem';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { defineCertificateCheck } from './define';

/** More names than this are not listed. */
const maxNames = 8;

export const nameMismatch = defineCertificateCheck({
  meta: {
    id: 'certificate/name-mismatch',
    catalogue: ['C04'],
    title: () => l10n.t('The certificate is for another host'),
    why: () =>
      l10n.t(
        'A browser compares the host of the URL with the subject alternative names (SAN) of the certificate. None of them fits.',
      ),
    citation: rfc(9525, '6'),
  },
  kinds: ['name-mismatch', 'ip-in-dns-name'],
  explain: (problem, { target }) => ({
    catalogue: problem.kind === 'ip-in-dns-name' ? ['C06'] : rowsOf(problem),
    detail:
      problem.kind === 'ip-in-dns-name'
        ? l10n.t(
            '{0} stands in the certificate as a DNS name. An address must be an IP entry of the SAN.',
            problem.address,
          )
        : l10n.t('The host is {0}; the certificate is for {1}.', target.host, listOf(problem.names)),
    nextStep: l10n.t(
      'Connect with a name that stands in the certificate, or issue one whose SAN has {0}.',
      target.host,
    ),
  }),
});

function rowsOf({ certificate, names }: Extract<CertificateProblem, { kind: 'name-mismatch' }>): string[] {
  const entries = certificate.subjectAltNames;
  // A SAN without a name of a host is as none at all.
  if (entries !== null && entries.every(({ type }) => type === 'other')) return ['C05', 'C04'];
  return names.some((name) => /[*?]/.test(name)) ? ['C04', 'C23'] : ['C04'];
}

function listOf(names: readonly string[]): string {
  if (names.length === 0) return l10n.t('no host at all');
  const shown = names.slice(0, maxNames).map((name) => visible(name, 100));
  return names.length > maxNames ? `${shown.join(', ')}, …` : shown.join(', ');
}
