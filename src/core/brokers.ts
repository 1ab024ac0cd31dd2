/** Where a broker or service offers MQTT over WebSocket by default or in its documentation's examples. */
export interface BrokerDefaults {
  name: string;
  /** Host names that belong to this service; empty for software. */
  hosts: RegExp | null;
  wsPorts: readonly number[];
  wssPorts: readonly number[];
  /** The path that it serves; `null` where any will do. */
  path: string | null;
  source: string;
}

/** The one table of broker defaults. */
export const brokers: readonly BrokerDefaults[] = [
  {
    name: 'EMQX',
    hosts: null,
    wsPorts: [8083],
    wssPorts: [8084],
    path: '/mqtt',
    source: 'https://docs.emqx.com/en/emqx/latest/configuration/listener.html',
  },
  {
    name: 'broker.emqx.io',
    hosts: /^broker(-cn)?\.emqx\.io$/,
    wsPorts: [8083],
    wssPorts: [8084],
    path: '/mqtt',
    source: 'https://www.emqx.com/en/mqtt/public-mqtt5-broker',
  },
  {
    name: 'Mosquitto',
    hosts: null,
    wsPorts: [9001, 8080],
    wssPorts: [9001, 8081],
    path: null,
    source: 'https://mosquitto.org/man/mosquitto-conf-5.html',
  },
  {
    name: 'test.mosquitto.org',
    hosts: /^test\.mosquitto\.org$/,
    wsPorts: [8080],
    wssPorts: [8081],
    path: null,
    source: 'https://test.mosquitto.org/',
  },
  {
    name: 'HiveMQ',
    hosts: null,
    wsPorts: [8000],
    wssPorts: [8001],
    path: '/mqtt',
    source: 'https://docs.hivemq.com/hivemq/latest/user-guide/listeners.html',
  },
  {
    name: 'broker.hivemq.com',
    hosts: /^broker\.hivemq\.com$/,
    wsPorts: [8000],
    wssPorts: [8884],
    path: '/mqtt',
    source: 'https://www.hivemq.com/mqtt/public-mqtt-broker/',
  },
  {
    name: 'HiveMQ Cloud',
    hosts: /\.hivemq\.cloud$/,
    wsPorts: [],
    wssPorts: [8884],
    path: '/mqtt',
    source: 'https://docs.hivemq.com/hivemq-cloud/index.html',
  },
  {
    name: 'EMQX Cloud',
    hosts: /\.(emqxsl\.(com|cn)|emqx\.cloud|emqxcloud\.com)$/,
    wsPorts: [],
    wssPorts: [8084],
    path: '/mqtt',
    source: 'https://docs.emqx.com/en/cloud/latest/',
  },
  {
    name: 'RabbitMQ Web MQTT',
    hosts: null,
    wsPorts: [15675],
    wssPorts: [15676],
    path: '/ws',
    source: 'https://www.rabbitmq.com/docs/web-mqtt',
  },
  {
    name: 'AWS IoT Core',
    hosts: /\.iot\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/,
    wsPorts: [],
    wssPorts: [443],
    path: '/mqtt',
    source: 'https://docs.aws.amazon.com/iot/latest/developerguide/protocols.html',
  },
  {
    name: 'Azure IoT Hub',
    hosts: /\.azure-devices\.net$/,
    wsPorts: [],
    wssPorts: [443],
    path: '/$iothub/websocket',
    source: 'https://learn.microsoft.com/azure/iot/iot-mqtt-connect-to-iot-hub',
  },
];

/** Ports of raw MQTT, without WebSocket (IANA). */
export const rawMqttPorts = { plain: 1883, tls: 8883 } as const;

/** The service that a host name belongs to, if it is a known one. */
export function serviceOf(host: string): BrokerDefaults | null {
  return brokers.find((broker) => broker.hosts?.test(host.toLowerCase()) === true) ?? null;
}

/** The port on which a broker that uses `port` without TLS usually has its TLS listener; `null` where none is known. */
export function tlsPortBeside(port: number): number | null {
  if (port === 80) return 443;
  const beside = brokers.find(({ wsPorts, wssPorts }) => wsPorts.includes(port) && !wssPorts.includes(port));
  // The lists go in pairs: Mosquitto's 8081 stands beside 8080.
  return beside?.wssPorts[beside.wsPorts.indexOf(port)] ?? beside?.wssPorts[0] ?? null;
}

/** Software that uses this port for WebSocket by default. */
export function brokersOnPort(port: number): BrokerDefaults[] {
  return brokers.filter(
    ({ hosts, wsPorts, wssPorts }) => hosts === null && [...wsPorts, ...wssPorts].includes(port),
  );
}
