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

export const describeUpgrade: DescribeStep = ({ facts }) =>
  describeFact(facts.upgradeBrowser, ({ httpVersion, status, reason, headers, path, origin }) => {
    const subprotocol = headerValue(headers, 'sec-websocket-protocol');
    const suffix = subprotocol === null ? '' : `, Sec-WebSocket-Protocol: ${visible(subprotocol, 60)}`;
    return {
      summary: `HTTP/${httpVersion} ${status} ${visible(reason, 60)}${suffix}`,
      facts: [
        { name: 'GET', value: path },
        { name: 'Origin', value: origin ?? '–' },
        ...headers
          .filter(([name]) => telling.includes(name.toLowerCase()))
          .map(([name, value]) => ({ name, value: visible(value, 200) })),
      ],
    };
  });
