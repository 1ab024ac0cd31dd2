import * as l10n from '@vscode/l10n';
import { headerValue } from '../http/header';
import { visible } from '../text';
import { describeFact, type DescribeStep } from './describe';

/** Response headers that tell something about who answers. */
const telling = [
  'server',
  'via',
  'cf-ray',
  'location',
  'www-authenticate',
  'upgrade',
  'connection',
  'sec-websocket-protocol',
  'sec-websocket-extensions',
];

export const describeUpgrade: DescribeStep = ({ facts }) => {
  const isUnverified = facts.tlsNode.status === 'ok' && facts.tlsNode.value.nodeVerifyError !== null;
  return describeFact(facts.upgradeBrowser, ({ httpVersion, status, reason, headers, path, origin }) => {
    const subprotocol = headerValue(headers, 'sec-websocket-protocol');
    const suffix = subprotocol === null ? '' : `, Sec-WebSocket-Protocol: ${visible(subprotocol, 60)}`;
    const unverified = isUnverified ? ` (${l10n.t('certificate not verified')})` : '';
    return {
      summary: `HTTP/${httpVersion} ${status} ${visible(reason, 60)}${suffix}${unverified}`,
      facts: [
        { name: 'GET', value: path },
        { name: 'Origin', value: origin ?? '–' },
        ...(isUnverified
          ? [
              {
                name: l10n.t('Certificate check'),
                value: l10n.t('switched off here, to see what comes after it'),
              },
            ]
          : []),
        ...headers
          .filter(([name]) => telling.includes(name.toLowerCase()))
          .map(([name, value]) => ({ name, value: visible(value, 200) })),
      ],
    };
  });
};
