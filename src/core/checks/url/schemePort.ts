import * as l10n from '@vscode/l10n';
import { connectCode } from '../../../fixes/code';
import { brokers } from '../../brokers';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { urlOf } from '../../urlOf';

export const schemePort = defineCheck({
  meta: {
    id: 'url/scheme-port',
    step: 'url',
    level: 'info',
    catalogue: ['A07', 'A08'],
    title: () => l10n.t('Scheme and port of the URL usually do not go together'),
    why: () => l10n.t('Brokers have one port with TLS (wss://) and another one without (ws://).'),
    citation: page(
      'EMQX',
      'Listener configuration',
      'https://docs.emqx.com/en/emqx/latest/configuration/listener.html',
    ),
  },
  needs: [],
  run: (_facts, { target }) => {
    if (target.form !== 'url' || !['ws', 'wss'].includes(target.scheme)) return notApplicable;
    const usesPlain = brokers.some(({ wsPorts }) => wsPorts.includes(target.port));
    const usesTls = brokers.some(({ wssPorts }) => wssPorts.includes(target.port));
    const isUnusual = target.secure ? usesPlain && !usesTls : usesTls && !usesPlain;
    if (!isUnusual) return pass;
    const url = urlOf(target, { secure: !target.secure });
    return {
      kind: 'fail',
      catalogue: [target.secure ? 'A07' : 'A08'],
      detail: target.secure
        ? l10n.t('Port {0} is usually one without TLS.', target.port)
        : l10n.t('Port {0} is usually one with TLS.', target.port),
      nextStep: l10n.t('If it does not connect, try {0}', url),
      fixes: [connectCode(url)],
    };
  },
});
