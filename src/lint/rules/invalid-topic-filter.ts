import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { mqttStandard } from '../../core/citations';
import { filterFault, type TopicFault } from '../calls/topicFault';
import { filtersOf } from '../calls/topics';
import { onePerRange } from '../options/findings';
import { defineRule } from '../rule';

export const invalidTopicFilter = defineRule({
  meta: {
    id: 'invalid-topic-filter',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: false,
    catalogue: ['F14'],
    citation: mqttStandard('5.0', '4.7 Topic Names and Topic Filters'),
    title: () => l10n.t('A topic filter that MQTT does not allow'),
  },
  check: (file) => {
    const findings = file.clientCalls.flatMap((call) =>
      filtersOf(call).flatMap((texts) =>
        texts.flatMap((text) => {
          const faulty = filterFault(text);
          if (faulty === null) return [];
          // An empty one elsewhere stands for one that is still to come.
          const isSure = faulty.fault !== 'empty' || isWritten(text.node, call.call);
          return isSure ? [{ range: faulty.range, message: messageOf(faulty.fault) }] : [];
        }),
      ),
    );
    return onePerRange(findings);
  },
});

/** Whether a topic is written out as the argument of a call, or in the array or map that is. */
function isWritten({ parent }: ts.Node, call: ts.Node): boolean {
  const isListed = ts.isArrayLiteralExpression(parent) || ts.isObjectLiteralExpression(parent);
  return parent === call || (isListed && parent.parent === call);
}

function messageOf(fault: TopicFault): string {
  switch (fault) {
    case 'empty':
      return l10n.t(
        'A topic filter has at least one character: for an empty one, a broker closes the connection.',
      );
    case 'plus-within-level':
      return l10n.t(
        '+ stands for a whole level, between slashes. mqtt.js subscribes to nothing in this call, and tells only its callback.',
      );
    case 'hash-within-level':
      return l10n.t(
        '# stands for whole levels, behind a slash. mqtt.js subscribes to nothing in this call, and tells only its callback.',
      );
    case 'hash-not-last':
      return l10n.t(
        '# can only be the last level of a topic filter. mqtt.js subscribes to nothing in this call, and tells only its callback.',
      );
    case 'null-character':
      return l10n.t('A topic must not contain the character U+0000: a broker closes the connection.');
    case 'too-long':
      return l10n.t('A topic filter has at most 65,535 bytes in UTF-8: mqtt.js throws for a longer one.');
    case 'share':
      return l10n.t(
        'A shared subscription is $share/<group>/<topic filter>, with a group that has no wildcard. Brokers refuse anything else, or take it for an ordinary topic.',
      );
  }
}
