import * as l10n from '@vscode/l10n';
import type { DescribeStep } from './describe';

export const describeUrl: DescribeStep = ({ target }) => {
  const opens = 'url' in target.opens ? target.opens.url : target.opens.throws;
  return {
    summary:
      'url' in target.opens
        ? l10n.t('In a browser, mqtt.js opens {0}', target.opens.url)
        : l10n.t('In a browser, mqtt.js throws: {0}', target.opens.throws),
    facts: [
      { name: 'URL', value: target.url },
      { name: 'new WebSocket()', value: opens },
    ],
  };
};
