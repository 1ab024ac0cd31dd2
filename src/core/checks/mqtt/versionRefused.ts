import * as l10n from '@vscode/l10n';
import { protocolVersionCode } from '../../../fixes/code';
import { defineCheck, pass } from '../../check';
import { mqttStandard } from '../../citations';
import { describeConnack, nextStepAfterRefusal } from '../../mqtt/connack';
import { acceptedSession, refusalIn } from './refusal';

export const versionRefused = defineCheck({
  meta: {
    id: 'mqtt/version-refused',
    step: 'mqtt',
    level: 'error',
    catalogue: ['F03'],
    title: () => l10n.t('The broker does not accept this version of MQTT'),
    why: () => l10n.t('mqtt.js speaks MQTT 3.1.1 unless protocolVersion says otherwise.'),
    citation: mqttStandard('3.1.1', '3.1.2.2'),
  },
  needs: ['mqtt'],
  uses: ['mqtt5'],
  run: ({ mqtt, mqtt5 }, { input }) => {
    const found = refusalIn(mqtt);
    if (found?.refusal !== 'version') return pass;
    const fiveWorks = mqtt5.status === 'ok' && acceptedSession(mqtt5) !== null;
    return {
      kind: 'fail',
      detail: l10n.t(
        'CONNECT with protocolVersion {0} is answered with {1}.',
        input.protocolVersion,
        describeConnack(found.code),
      ),
      nextStep: fiveWorks
        ? l10n.t('Set protocolVersion to 5: with it the broker accepts.')
        : nextStepAfterRefusal('version'),
      fixes: [protocolVersionCode(fiveWorks ? 5 : input.protocolVersion === 5 ? 4 : 5)],
    };
  },
});
