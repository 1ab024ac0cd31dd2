import * as l10n from '@vscode/l10n';
import { shortName } from '../certificate/names';
import type { CertificateVerdict } from '../clients/certificateVerdict';
import type { Evidence } from '../evidence';
import type { FoundCause } from '../findings';
import type { Clients, Verdict } from '../report';
import { joinSentences, visible } from '../text';

/** The verdict on the certificates of a file: what a browser would say of them, whatever the server that will send them does. */
export function verdictOfFile(
  evidence: Evidence,
  { chromium }: Clients,
  causes: readonly FoundCause[],
  certificate: CertificateVerdict | null,
): Verdict {
  const host = hostText(evidence, certificate);
  if (chromium.outcome === 'connects') return accepted(host, causes);
  const [first, ...hidden] = causes.filter(({ finding }) => finding.level === 'error');
  if (first === undefined) return unexplained(host, chromium.error);
  const { finding, nextStep } = first;
  const title = withoutStop(finding.title);
  const others = hidden.map((cause) => withoutStop(cause.finding.title));
  return {
    healthy: false,
    rootCause: finding.id,
    summary: joinSentences([
      chromium.outcome === 'fails'
        ? l10n.t('A browser would refuse this certificate for {0}. {1}.', host, title)
        : l10n.t('Not every browser would accept this certificate for {0}. {1}.', host, title),
      finding.detail,
      ...(others.length === 0 ? [] : [l10n.t('Behind it there is more: {0}.', others.join('; '))]),
    ]),
    nextStep,
  };
}

function accepted(host: string, causes: readonly FoundCause[]): Verdict {
  const warning = causes.find(({ finding }) => finding.level !== 'info');
  return {
    healthy: true,
    rootCause: null,
    summary: l10n.t('A browser would accept this certificate for {0}.', host),
    nextStep:
      warning === undefined
        ? l10n.t(
            'Install it on the broker, then diagnose its URL: the file shows neither what the server sends nor how it is set up.',
          )
        : `${withoutStop(warning.finding.title)}: ${warning.nextStep}`,
  };
}

function unexplained(host: string, error: string | null): Verdict {
  return {
    healthy: false,
    rootCause: null,
    summary:
      error === null
        ? l10n.t('It could not be determined whether a browser accepts this certificate for {0}.', host)
        : l10n.t('A browser would refuse this certificate for {0}: {1}.', host, visible(error)),
    nextStep: l10n.t(
      'Install it on a broker that your browser can reach and diagnose its URL, so that a real browser decides.',
    ),
  };
}

/** The host that was given; else the one of the certificate's own that stands for all of them. */
function hostText({ target, input }: Evidence, certificate: CertificateVerdict | null): string {
  if (input.file?.isHostGiven === true) return target.host;
  const leaf = certificate?.sent[0] ?? null;
  const name = leaf === null ? target.host : (leaf.subjectAltNames?.[0]?.value ?? shortName(leaf.subject));
  return l10n.t('{0}, a name of its own', visible(name, 100));
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, '');
}
