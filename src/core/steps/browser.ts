import * as l10n from '@vscode/l10n';
import type { PageMqtt, PageSocket } from '../evidence';
import { inMs, describeFact, type DescribeStep, type StepText } from './describe';

export const describeChromium: DescribeStep = ({ facts }) =>
  describeFact(facts.chromium, ({ product, page, socket, mqtt, ignoringCertificate, sandbox }) => {
    const text = describePageRun(socket, mqtt);
    const counterfactual = ignoringCertificate === null ? [] : [counterfactualFact(ignoringCertificate)];
    return {
      summary: `${product}: ${text.summary}`,
      facts: [
        { name: l10n.t('Page'), value: page.origin },
        ...text.facts,
        ...counterfactual,
        ...(sandbox === 'off'
          ? [{ name: l10n.t('Sandbox'), value: l10n.t('off: not available to this user') }]
          : []),
      ],
    };
  });

export const describeWebview: DescribeStep = ({ facts }) =>
  describeFact(facts.webview, ({ socket, mqtt, origin }) => {
    const text = describePageRun(socket, mqtt);
    return { summary: text.summary, facts: [{ name: l10n.t('Page'), value: origin }, ...text.facts] };
  });

function describePageRun(socket: PageSocket, mqtt: PageMqtt): StepText {
  const connected = mqtt.outcome === 'connected';
  const reason =
    (socket.outcome === 'open' ? mqtt.error : (socket.error ?? mqtt.error)) ?? closedText(socket, mqtt);
  return {
    summary: connected
      ? mqtt.echoMs === null
        ? l10n.t('mqtt.js connected')
        : l10n.t('mqtt.js connected; a message came back after {0}', inMs(mqtt.echoMs))
      : reason,
    facts: [
      {
        name: 'WebSocket',
        value: socket.outcome === 'open' ? l10n.t('open') : (socket.error ?? closedText(socket, mqtt)),
      },
      ...(socket.closeCode === null ? [] : [{ name: l10n.t('Close code'), value: String(socket.closeCode) }]),
      { name: 'mqtt.js', value: connected ? l10n.t('connected') : (mqtt.error ?? mqtt.outcome) },
    ],
  };
}

function closedText(socket: PageSocket, mqtt: PageMqtt): string {
  const code = socket.closeCode ?? mqtt.closeCode;
  return code === null ? l10n.t('no connection') : l10n.t('closed with code {0}, and no reason', code);
}

function counterfactualFact(socket: PageSocket): { name: string; value: string } {
  return {
    name: l10n.t('With certificate errors ignored'),
    value:
      socket.outcome === 'open' ? l10n.t('the WebSocket opens') : (socket.error ?? l10n.t('it fails, too')),
  };
}
