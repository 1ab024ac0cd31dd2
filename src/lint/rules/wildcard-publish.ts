import * as l10n from '@vscode/l10n';
import { mqttStandard } from '../../core/citations';
import { wildcardIn } from '../calls/topicFault';
import { surelyUsed } from '../calls/topics';
import type { FileModel } from '../model/file';
import type { Finding } from '../problem';
import { onePerRange } from '../options/findings';
import { defineRule } from '../rule';
import { alternatives, type Value } from '../values/value';

export const wildcardPublish = defineRule({
  meta: {
    id: 'wildcard-publish',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: false,
    catalogue: ['F15'],
    citation: mqttStandard('5.0', '4.7.1 Topic wildcards'),
    title: () => l10n.t('A message is published to a wildcard'),
  },
  check: (file) => onePerRange([...published(file), ...wills(file)]),
});

function published({ clientCalls }: FileModel): Finding[] {
  const calls = clientCalls.filter(({ method }) => method === 'publish' || method === 'publishAsync');
  return calls.flatMap((call) =>
    withWildcard(
      call.arguments[0],
      l10n.t(
        '+ and # are wildcards for subscribing only: a broker drops a message to such a topic, or closes the connection.',
      ),
    ),
  );
}

function wills({ connections }: FileModel): Finding[] {
  return connections.flatMap(({ setups }) =>
    setups.flatMap(({ options }) => {
      const will = options.entries.get('will');
      const wills = will?.certain === true ? alternatives(will.value) : [];
      const topics = wills.map((one) => (one.kind === 'object' ? one.entries.get('topic') : undefined));
      return topics.flatMap((topic) =>
        withWildcard(
          topic?.value,
          l10n.t(
            '+ and # are wildcards for subscribing only: a broker refuses a client whose will has such a topic.',
          ),
        ),
      );
    }),
  );
}

/** At the piece with the wildcard, where each text that the topic may be has one: the topic may be used to subscribe, too. */
function withWildcard(topic: Value | undefined, message: string): Finding[] {
  return surelyUsed(topic).flatMap((texts) => {
    const ranges = texts.map(wildcardIn).filter((range) => range !== null);
    return ranges.length < texts.length ? [] : ranges.map((range) => ({ range, message }));
  });
}
