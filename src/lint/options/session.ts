import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { option, type OptionFact } from './option';

const client = (section: string) => mqttJs('src/lib/client.ts', section);
const packet = mqttJs('README.md', 'mqtt.Client(streamBuilder, options)');

/** Options of the MQTT session and of its connection attempts. */
export const sessionOptions: readonly OptionFact[] = [
  option(
    ['clientId', 'string', "'mqttjs_' + Math.random().toString(16).substr(2, 8)", 'works'],
    client('constructor'),
    () =>
      l10n.t(
        'Name of the client, which only one connection can have at a time. A value that is no string is replaced by a random one.',
      ),
  ),
  option(['protocolVersion', '3 | 4 | 5', '4', 'trap'], packet, () =>
    l10n.t(
      "Version of MQTT: 4 is 3.1.1. Has to be a number: with '5' the client never connects, and no error is emitted.",
    ),
  ),
  option(['protocolId', "'MQTT' | 'MQIsdp'", "'MQTT'", 'works'], packet, () =>
    l10n.t('MQIsdp belongs to protocolVersion 3, and makes the WebSocket ask for the subprotocol mqttv3.1.'),
  ),
  option(['clean', 'boolean', 'true', 'works'], mqttJs('src/lib/connect/index.ts', 'connect'), () =>
    l10n.t(
      'false: the broker keeps subscriptions and messages of QoS 1 and 2 while the client is away. Needs a clientId that stays the same.',
    ),
  ),
  option(['keepalive', 'number', '60', 'trap'], client('_setupKeepaliveManager'), () =>
    l10n.t(
      'Seconds without traffic after which mqtt.js sends a ping: an integer from 0 (never) to 65535. Any other value keeps it from connecting, without an error.',
    ),
  ),
  option(['reschedulePings', 'boolean', 'true', 'works'], client('_reschedulePing'), () =>
    l10n.t('Puts the next ping off whenever a packet is sent.'),
  ),
  option(
    ['timerVariant', "'auto' | 'worker' | 'native' | { set, clear }", "'auto'", 'trap'],
    mqttJs('src/lib/get-timer.ts', 'getTimer'),
    () =>
      l10n.t(
        'Timers of the pings. auto takes a worker in a page, which a content security policy has to allow with worker-src blob:. native is slowed down in background tabs.',
      ),
    { since: [5, 5, 0] },
  ),
  option(['reconnectPeriod', 'number', '1000', 'works'], client('_setupReconnect'), () =>
    l10n.t('Milliseconds between two connection attempts; 0 makes no second one.'),
  ),
  option(
    ['reconnectOnConnackError', 'boolean', 'false', 'works'],
    mqttJs('src/lib/handlers/connack.ts', 'handleConnack'),
    () => l10n.t('Also tries again when the broker has refused the client.'),
    { since: [5, 11, 0] },
  ),
  option(['connectTimeout', 'number', '30000', 'trap'], client('connect'), () =>
    l10n.t(
      'Milliseconds within which the broker has to accept the client, TLS and WebSocket included. 0 is no "never", but at once.',
    ),
  ),
  option(
    ['manualConnect', 'boolean', 'false', 'works'],
    client('constructor'),
    () => l10n.t('Waits for client.connect() to be called.'),
    { since: [5, 0, 0] },
  ),
  option(['resubscribe', 'boolean', 'true', 'works'], client('_resubscribe'), () =>
    l10n.t('Subscribes again after a reconnect, where the broker has not kept the session.'),
  ),
  option(
    ['subscribeBatchSize', 'number', null, 'works'],
    client('IClientOptions'),
    () => l10n.t('Topics that one SUBSCRIBE packet holds at most; AWS IoT allows 8.'),
    { since: [5, 13, 0] },
  ),
  option(['queueQoSZero', 'boolean', 'true', 'works'], client('constructor'), () =>
    l10n.t('Keeps messages of QoS 0 in memory while the client is offline.'),
  ),
  option(['incomingStore', 'Store', null, 'works'], client('constructor'), () =>
    l10n.t('Where messages that arrive are kept until they are acknowledged; in memory by default.'),
  ),
  option(['outgoingStore', 'Store', null, 'works'], client('constructor'), () =>
    l10n.t('Where messages to be sent are kept until they are acknowledged; in memory by default.'),
  ),
  option(['messageIdProvider', 'IMessageIdProvider', null, 'works'], client('constructor'), () =>
    l10n.t('Hands out the message IDs.'),
  ),
  option(
    ['writeCache', 'boolean', 'true', 'works'],
    client('constructor'),
    () => l10n.t('Keeps the bytes of all two-byte numbers in memory.'),
    { since: [5, 0, 0] },
  ),
  option(
    ['log', '(...args) => void', null, 'works'],
    client('constructor'),
    () =>
      l10n.t(
        'Gets what mqtt.js logs: the only place that shows why an invalid option keeps it from connecting.',
      ),
    { since: [5, 0, 0] },
  ),
];
