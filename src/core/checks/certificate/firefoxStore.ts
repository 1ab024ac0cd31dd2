import * as l10n from '@vscode/l10n';
import { importAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { trustsMore } from './firefoxOnly';

export const firefoxStore = defineCheck({
  meta: {
    id: 'certificate/firefox-store',
    step: 'tls',
    level: 'info',
    catalogue: ['C17'],
    title: () => l10n.t('Chrome knows the CA, Firefox does not'),
    why: () =>
      l10n.t(
        'Firefox has a trust store of its own. It takes CAs from the operating system on Windows and macOS only, and never from the database that Chrome reads on Linux.',
      ),
    citation: page(
      'Mozilla',
      'Set up Certificate Authorities (CAs) in Firefox',
      'https://support.mozilla.org/kb/setting-certificate-authorities-firefox',
    ),
  },
  needs: [],
  run: (_facts, context) => {
    const { certificate } = context;
    if (certificate === null) return notApplicable;
    const anchor = certificate.path.entries.at(-1);
    if (anchor === undefined || trustsMore(context)?.reason !== 'store') return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        'The chain ends at "{0}", which was added on this machine.',
        shortName(anchor.certificate.subject),
      ),
      nextStep: l10n.t('Import the CA into Firefox, too, if your visitors use it.'),
      fixes: importAuthority(),
    };
  },
});
