import * as l10n from '@vscode/l10n';
import type { Fact, HelloAnswer, HelloFact } from '../evidence';
import type { StepText } from './describe';

/** How the server answers Chromium's ClientHello; the other ones where not all of them are answered. */
export function describeHello(fact: Fact<HelloFact>): StepText['facts'] {
  if (fact.status !== 'ok') return [];
  const { chromium, firefox, small } = fact.value;
  const ofChromium = { name: l10n.t("Chromium's ClientHello"), value: describeAnswer(chromium) };
  if ([chromium, firefox, small].every(({ answer }) => answer.kind === 'server-hello')) return [ofChromium];
  return [
    ofChromium,
    { name: l10n.t("Firefox' ClientHello"), value: describeAnswer(firefox) },
    { name: l10n.t('A short ClientHello'), value: describeAnswer(small) },
  ];
}

function describeAnswer({ sentBytes, answer }: HelloAnswer): string {
  return l10n.t('{0} bytes, answer: {1}', sentBytes, textOf(answer));
}

function textOf(answer: HelloAnswer['answer']): string {
  if (answer.kind === 'failed') {
    const { kind, alert, code } = answer.failure;
    return kind === 'timeout' ? l10n.t('none') : (alert ?? code);
  }
  const { protocol, cipherSuite, group, retry } = answer;
  const chosen = [protocol, cipherSuite, ...(group === null ? [] : [group])].join(', ');
  return retry ? l10n.t('{0}; it asks for a key of this group first', chosen) : chosen;
}
