import * as l10n from '@vscode/l10n';
import { pemOf } from '../../certificate/pem';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';

export const leafNotFirst = defineCheck({
  meta: {
    id: 'file/leaf-not-first',
    step: 'tls',
    level: 'warning',
    catalogue: [],
    title: () => l10n.t('The certificate of the server is not the first in the file'),
    why: () =>
      l10n.t(
        'A server sends the file as it is, and its own certificate must come first. OpenSSL, and with it nginx and Mosquitto, takes the first for the one that the private key belongs to, and does not start with another one there.',
      ),
    citation: rfc(8446, '4.4.2'),
  },
  needs: [],
  run: (_facts, { input: { file }, certificate }) => {
    if (file === undefined) return notApplicable;
    const leaf = certificate?.sent[0] ?? null;
    if (file.isLeafFirst || leaf === null) return pass;
    const isRoot = (index: number) => {
      const sent = certificate?.sent[index] ?? null;
      return index > 0 && sent !== null && sent.subject.der === sent.issuer.der;
    };
    return {
      kind: 'fail',
      detail: l10n.t('It is judged here as though "{0}" stood first.', shortName(leaf.subject)),
      nextStep: l10n.t(
        'Put the certificate of the server first, its intermediates behind it, and leave the root out.',
      ),
      fixes: [
        {
          id: 'file/in-order',
          title: l10n.t('The same certificates in the order of a server'),
          kind: 'file',
          content: file.chain
            .filter((_, index) => !isRoot(index))
            .map(pemOf)
            .join(''),
        },
      ],
    };
  },
});
