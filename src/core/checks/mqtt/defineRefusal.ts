import * as l10n from '@vscode/l10n';
import { defineCheck, pass, type Check, type CheckMeta } from '../../check';
import type { Fix } from '../../report';
import { describeConnack, nextStepAfterRefusal, type Refusal } from '../../mqtt/connack';
import { mqttStandard } from '../../citations';
import { joinSentences, visible } from '../../text';
import { refusalIn } from './refusal';

interface RefusalCheck {
  meta: Pick<CheckMeta, 'id' | 'catalogue' | 'title' | 'why'>;
  refusals: readonly Refusal[];
  fixes?: () => Fix[];
}

/** A check that reports one family of refusing CONNACK codes. */
export function defineRefusalCheck({ meta, refusals, fixes }: RefusalCheck): Check {
  return defineCheck({
    meta: { ...meta, step: 'mqtt', level: 'error', citation: mqttStandard('5.0', '3.2.2.2') },
    needs: ['mqtt'],
    run: ({ mqtt }, { input }) => {
      const found = refusalIn(mqtt);
      if (found === null || !refusals.includes(found.refusal)) return pass;
      const isWithheld = mqtt.status === 'ok' && mqtt.value.credentials === 'withheld';
      const detail = [
        l10n.t('The broker answers CONNECT with {0}.', describeConnack(found.code)),
        ...(found.reason === null ? [] : [visible(found.reason, 200)]),
        ...(isWithheld
          ? [
              l10n.t(
                'The password was not sent: the certificate could not be verified, and the broker is not in your network.',
              ),
            ]
          : []),
        ...(!input.hasUsername && !isWithheld && found.refusal === 'not-authorized'
          ? [l10n.t('No user name was given.')]
          : []),
      ];
      return {
        kind: 'fail',
        detail: joinSentences(detail),
        nextStep: nextStepAfterRefusal(found.refusal),
        fixes: fixes?.() ?? [],
      };
    },
  });
}
