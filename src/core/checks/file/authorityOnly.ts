import * as l10n from '@vscode/l10n';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';

export const authorityOnly = defineCheck({
  meta: {
    id: 'file/authority-only',
    step: 'tls',
    level: 'info',
    catalogue: [],
    title: () => l10n.t('The file holds no certificate but those of CAs'),
    why: () =>
      l10n.t(
        'A CA certificate is what people import into a browser. A server sends one of its own, which the CA has signed.',
      ),
    citation: rfc(5280, '4.2.1.9'),
  },
  needs: [],
  run: (_facts, { input: { file }, certificate }) => {
    const leaf = certificate?.sent[0] ?? null;
    if (file === undefined || leaf === null) return notApplicable;
    // The leaf is the first that is no CA, if there is one. With names of hosts in it, a self-signed one may serve as both.
    if (leaf.basicConstraints?.ca !== true || leaf.subjectAltNames !== null) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('"{0}" says of itself that it is a CA.', shortName(leaf.subject)),
      nextStep: l10n.t('Check the file with the certificate of the server, often called fullchain.pem.'),
      fixes: [],
    };
  },
});
