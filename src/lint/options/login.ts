import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { option, type OptionFact } from './option';

const client = (section: string) => mqttJs('src/lib/client.ts', section);
const handlers = mqttJs('src/lib/handlers/publish.ts', 'handlePublish');

/** Options that go into the CONNECT packet beside the session's: login, will, MQTT 5. */
export const loginOptions: readonly OptionFact[] = [
  option(['username', 'string', null, 'works'], client('connect'), () =>
    l10n.t('User name. The one in the URL wins.'),
  ),
  option(['password', 'string | Buffer', null, 'trap'], client('connect'), () =>
    l10n.t(
      'Password or token. Without a username, or as a number or Uint8Array, it keeps mqtt.js from connecting, without an error. In a web page, every visitor can read it.',
    ),
  ),
  option(
    [
      'will',
      '{ topic: string; payload: string | Buffer; qos?: 0 | 1 | 2; retain?: boolean; properties? }',
      null,
      'trap',
    ],
    client('connect'),
    () =>
      l10n.t(
        'Message that the broker sends when the client vanishes. Without a topic, or with an object as payload, mqtt.js does not connect, and no error is emitted.',
      ),
  ),
  option(
    [
      'properties',
      '{ sessionExpiryInterval?, receiveMaximum?, maximumPacketSize?, topicAliasMaximum?, … }',
      null,
      'trap',
    ],
    client('connect'),
    () => l10n.t('Properties of CONNECT. Sent with protocolVersion 5 only.'),
  ),
  option(['authPacket', 'Partial<IAuthPacket>', null, 'works'], client('connect'), () =>
    l10n.t('The AUTH packet that follows CONNECT, where properties name an authenticationMethod. MQTT 5.'),
  ),
  option(['customHandleAcks', '(topic, message, packet, done) => void', null, 'works'], handlers, () =>
    l10n.t('Decides with which reason code a message of QoS 1 or 2 is acknowledged. MQTT 5.'),
  ),
  option(['autoUseTopicAlias', 'boolean', 'false', 'works'], client('_applyTopicAlias'), () =>
    l10n.t('Sends an alias in place of a topic that has one. MQTT 5.'),
  ),
  option(['autoAssignTopicAlias', 'boolean', 'false', 'works'], client('_applyTopicAlias'), () =>
    l10n.t('Gives topics an alias when they are published to. MQTT 5.'),
  ),
  option(
    ['topicAliasMaximum', 'number', null, 'works'],
    client('constructor'),
    () => l10n.t('How many topic aliases the broker may use. Since mqtt 5 it is a part of properties.'),
    { until: [5, 0, 0] },
  ),
  option(
    ['bridgeMode', 'boolean', 'false', 'works'],
    mqttJs('README.md', 'mqtt.Client(streamBuilder, options)'),
    () => l10n.t('Tells the broker that the client is a bridge.'),
    { until: [5, 0, 0] },
  ),
];
