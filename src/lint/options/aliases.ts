/** What is to be done about a name that is no option of mqtt.js. */
export type Alias =
  /** The option is called otherwise; `sameValue` where its value means the same there. */
  | { kind: 'rename'; to: string; sameValue: boolean }
  /** The scheme of the URL decides on TLS. */
  | { kind: 'scheme' }
  /** A function that belongs to `client.on(event, …)`. */
  | { kind: 'event'; event: string }
  /** It belongs to each `publish` or `subscribe`. */
  | { kind: 'perMessage' }
  /** Topics belong to `client.subscribe`. */
  | { kind: 'subscribe' }
  /** The broker's URL is the first argument of `connect`. */
  | { kind: 'url' }
  /** `reconnectPeriod: 0` switches it off, and it is on by default. */
  | { kind: 'reconnect' }
  /** No limit of attempts exists. */
  | { kind: 'attempts' }
  /** `log` is a function. */
  | { kind: 'log' }
  /** Headers of the upgrade: a browser has none, Node takes them in `wsOptions`. */
  | { kind: 'headers' };

const same = (to: string): Alias => ({ kind: 'rename', to, sameValue: true });
const other = (to: string): Alias => ({ kind: 'rename', to, sameValue: false });
const event = (name: string): Alias => ({ kind: 'event', event: name });

/**
 * Names that other libraries (Eclipse Paho, async-mqtt's wrappers, MQTT.js for Vue and React, other languages) have for
 * the same thing; in lower case, without dashes and underscores.
 */
export const aliases: ReadonlyMap<string, Alias> = new Map<string, Alias>([
  ['cleansession', same('clean')],
  ['cleanstart', same('clean')],
  ['client', other('clientId')],
  ['clientname', other('clientId')],
  ['user', same('username')],
  ['usr', same('username')],
  ['login', other('username')],
  ['pass', same('password')],
  ['passwd', same('password')],
  ['pwd', same('password')],
  ['token', other('password')],
  ['keepaliveinterval', same('keepalive')],
  ['connectiontimeout', other('connectTimeout')],
  ['timeout', other('connectTimeout')],
  ['reconnectinterval', other('reconnectPeriod')],
  ['reconnectdelay', other('reconnectPeriod')],
  ['reconnecttimeout', other('reconnectPeriod')],
  ['reconnectiontime', other('reconnectPeriod')],
  ['mqttversion', other('protocolVersion')],
  ['version', other('protocolVersion')],
  ['lastwill', other('will')],
  ['lwt', other('will')],
  ['willmessage', other('will')],
  ['hosts', other('servers')],
  ['brokers', other('servers')],
  ['sni', same('servername')],
  ['alpn', other('ALPNProtocols')],
  ['websocketoptions', same('wsOptions')],
  ['wsoption', same('wsOptions')],
  ['usessl', { kind: 'scheme' }],
  ['usetls', { kind: 'scheme' }],
  ['ssl', { kind: 'scheme' }],
  ['tls', { kind: 'scheme' }],
  ['secure', { kind: 'scheme' }],
  ['onsuccess', event('connect')],
  ['onconnect', event('connect')],
  ['onconnected', event('connect')],
  ['onfailure', event('error')],
  ['onerror', event('error')],
  ['onmessage', event('message')],
  ['onmessagearrived', event('message')],
  ['onconnectionlost', event('close')],
  ['onclose', event('close')],
  ['ondisconnect', event('close')],
  ['qos', { kind: 'perMessage' }],
  ['retain', { kind: 'perMessage' }],
  ['dup', { kind: 'perMessage' }],
  ['topic', { kind: 'subscribe' }],
  ['topics', { kind: 'subscribe' }],
  ['subscribe', { kind: 'subscribe' }],
  ['subscriptions', { kind: 'subscribe' }],
  ['url', { kind: 'url' }],
  ['uri', { kind: 'url' }],
  ['uris', { kind: 'url' }],
  ['broker', { kind: 'url' }],
  ['brokerurl', { kind: 'url' }],
  ['reconnect', { kind: 'reconnect' }],
  ['autoreconnect', { kind: 'reconnect' }],
  ['automaticreconnect', { kind: 'reconnect' }],
  ['maxreconnectattempts', { kind: 'attempts' }],
  ['reconnectattempts', { kind: 'attempts' }],
  ['maxreconnects', { kind: 'attempts' }],
  ['maxretries', { kind: 'attempts' }],
  ['retries', { kind: 'attempts' }],
  ['debug', { kind: 'log' }],
  ['logger', { kind: 'log' }],
  ['verbose', { kind: 'log' }],
  ['headers', { kind: 'headers' }],
]);
