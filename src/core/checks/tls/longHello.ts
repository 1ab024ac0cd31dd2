import * as l10n from '@vscode/l10n';
import { longHelloSteps } from '../../../fixes/tls';
import { defineCheck, notApplicable, pass } from '../../check';
import { chromium } from '../../citations';
import type { HelloAnswer } from '../../evidence';
import { joinSentences, visible } from '../../text';

export const longHello = defineCheck({
  meta: {
    id: 'tls/long-hello-dropped',
    step: 'tls',
    level: 'error',
    catalogue: ['C42'],
    title: () => l10n.t("Something on the way drops a browser's first message, because it is long"),
    why: () =>
      l10n.t(
        "Since browsers send a key for post-quantum encryption, their ClientHello takes more than one packet. Firewalls, load balancers and TLS libraries that read one packet only drop it; desktop clients' is shorter and gets through.",
      ),
    citation: chromium('net/socket/ssl_client_socket_impl.cc', 'X25519MLKEM768'),
  },
  needs: ['hello'],
  run: ({ hello }, { target }) => {
    if (hello.status === 'failed') return notApplicable;
    const { chromium: ofChromium, firefox: ofFirefox, small } = hello.value;
    if (small.answer.kind === 'failed') return notApplicable;
    const [failed] = [ofChromium, ofFirefox].filter(({ answer }) => answer.kind === 'failed');
    if (failed?.answer.kind !== 'failed') return pass;
    const isChromiums = failed === ofChromium;
    return {
      kind: 'fail',
      ...(isChromiums ? {} : { level: 'warning' }),
      detail: joinSentences([
        l10n.t(
          'A ClientHello of {0} bytes gets {1}, the same one with {2} bytes is answered.',
          failed.sentBytes,
          failureText(failed),
          small.sentBytes,
        ),
        ...(isChromiums && ofFirefox.answer.kind === 'failed'
          ? [l10n.t('Firefox fails in the same way.')]
          : []),
        ...(isChromiums ? [] : [l10n.t("That is what Firefox sends; Chromium's is answered.")]),
      ]),
      nextStep: l10n.t(
        'Update the firewall, load balancer or TLS library in front of the broker: it cannot take a ClientHello of more than one packet.',
      ),
      fixes: longHelloSteps(target),
    };
  },
});

function failureText({ answer }: HelloAnswer): string {
  if (answer.kind !== 'failed') return '';
  const { kind, alert, code } = answer.failure;
  if (kind === 'timeout') return l10n.t('no answer');
  return visible(alert ?? code, 60);
}
