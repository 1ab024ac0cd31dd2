import * as l10n from '@vscode/l10n';
import { newAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { trustsMore } from './firefoxOnly';

export const firefoxPath = defineCheck({
  meta: {
    id: 'certificate/firefox-path',
    step: 'tls',
    level: 'warning',
    catalogue: ['C36'],
    title: () => l10n.t('Firefox finds no way from the certificate to the CA, Chromium does'),
    why: () =>
      l10n.t(
        'Firefox takes a CA for the issuer only if its name is the same byte for byte, and if nothing in it speaks against the certificates below. Chromium compares names in a lenient way.',
      ),
    citation: page(
      'Mozilla',
      'mozilla::pkix, PathBuildingStep::Check',
      'https://searchfox.org/mozilla-central/source/security/nss/lib/mozpkix/lib/pkixbuild.cpp',
    ),
  },
  needs: [],
  run: (_facts, context) => {
    const { certificate, target } = context;
    const more = trustsMore(context);
    if (certificate === null) return notApplicable;
    if (more?.reason !== 'path') return pass;
    const { entries } = certificate.path;
    const below = more.problem.certificate;
    const place = entries.findIndex((entry) => entry.certificate.fingerprint === below.fingerprint);
    const issuer = entries[place + 1]?.certificate;
    const isRenamed = issuer !== undefined && issuer.subject.der !== below.issuer.der;
    const names = [shortName(below.subject), shortName(issuer?.subject ?? below.issuer)] as const;
    return {
      kind: 'fail',
      detail: isRenamed
        ? l10n.t('"{0}" writes the name of its issuer in another way than "{1}" has it.', ...names)
        : l10n.t('It does not take "{1}" for the issuer of "{0}".', ...names),
      nextStep: isRenamed
        ? l10n.t(
            'Issue the certificate again with the name of its issuer copied from the CA, as programs do.',
          )
        : l10n.t('Make a new CA without unusual extensions, and let it sign the certificate of the server.'),
      fixes: newAuthority(target),
    };
  },
});
