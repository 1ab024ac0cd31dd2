import * as l10n from '@vscode/l10n';
import type { MqttFact } from '../evidence';
import { describeConnack } from '../mqtt/connack';
import { describeFact, inMs, type DescribeStep, type StepText } from './describe';

export const describeMqtt: DescribeStep = ({ facts }) => {
  const main = describeFact(facts.mqtt, (session) => ({
    summary: summaryOf(session),
    facts: factsOf(session),
  }));
  if (facts.mqtt5.status !== 'ok') return main;
  const five = facts.mqtt5.value.connack;
  return {
    ...main,
    facts: [
      ...main.facts,
      { name: 'MQTT 5', value: five === null ? l10n.t('no CONNACK') : describeConnack(five.code) },
    ],
  };
};

export const describeIdle: DescribeStep = ({ facts }) =>
  describeFact(facts.idle, ({ waitedSeconds, endedAfterSeconds }) => ({
    summary:
      endedAfterSeconds === null
        ? l10n.t('The connection stood for {0} s without traffic.', waitedSeconds)
        : l10n.t('The connection was ended after {0} s without traffic.', Math.round(endedAfterSeconds)),
    facts: [],
  }));

function summaryOf({ connack, ended, protocolError, echoMs }: MqttFact): string {
  if (connack === null) {
    if (protocolError !== null) return l10n.t('What came is no MQTT.');
    return ended === null
      ? l10n.t('No CONNACK came.')
      : l10n.t('The connection was ended before a CONNACK came.');
  }
  const code = `CONNACK ${describeConnack(connack.code)}`;
  return echoMs === null ? code : l10n.t('{0}; a message came back after {1}', code, inMs(echoMs));
}

function factsOf({
  version,
  credentials,
  connack,
  suback,
  puback,
  echoMs,
  pingMs,
  ended,
}: MqttFact): StepText['facts'] {
  const versionName = { 3: '3.1', 4: '3.1.1', 5: '5.0' }[version];
  return [
    { name: l10n.t('Version'), value: `MQTT ${versionName}` },
    { name: l10n.t('Credentials'), value: credentialsText(credentials) },
    ...(connack === null
      ? []
      : [{ name: 'CONNACK', value: `${describeConnack(connack.code)}, ${inMs(connack.ms)}` }]),
    ...(suback === null ? [] : [{ name: 'SUBACK', value: String(suback) }]),
    ...(puback === null ? [] : [{ name: 'PUBACK', value: String(puback) }]),
    ...(echoMs === null ? [] : [{ name: l10n.t('Message back'), value: inMs(echoMs) }]),
    ...(pingMs === null ? [] : [{ name: 'PINGRESP', value: inMs(pingMs) }]),
    ...(ended === null
      ? []
      : [{ name: l10n.t('Ended by the broker'), value: String(ended.code ?? ended.how) }]),
  ];
}

function credentialsText(credentials: MqttFact['credentials']): string {
  switch (credentials) {
    case 'none':
      return l10n.t('none');
    case 'sent':
      return l10n.t('sent');
    case 'withheld':
      return l10n.t('withheld: the certificate could not be verified');
  }
}
