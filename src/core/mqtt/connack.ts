import * as l10n from '@vscode/l10n';

/** What a refusing CONNACK means, whichever version's code says it. */
export type Refusal =
  | 'version'
  | 'client-id'
  | 'unavailable'
  | 'bad-credentials'
  | 'not-authorized'
  | 'banned'
  | 'authentication-method'
  | 'packet'
  | 'limit'
  | 'moved'
  | 'other';

interface CodeEntry {
  refusal: Refusal;
  /** mqtt.js' own words, after `Connection refused: ` (MQTT.js 5.16.0, `src/lib/handlers/ack.ts`). */
  mqttJs: string;
}

/** Return codes of MQTT 3.1.1 (section 3.2.2.3) and reason codes of MQTT 5 (section 3.2.2.2). */
const codes: Readonly<Record<number, CodeEntry>> = {
  1: { refusal: 'version', mqttJs: 'Unacceptable protocol version' },
  2: { refusal: 'client-id', mqttJs: 'Identifier rejected' },
  3: { refusal: 'unavailable', mqttJs: 'Server unavailable' },
  4: { refusal: 'bad-credentials', mqttJs: 'Bad username or password' },
  5: { refusal: 'not-authorized', mqttJs: 'Not authorized' },
  128: { refusal: 'other', mqttJs: 'Unspecified error' },
  129: { refusal: 'packet', mqttJs: 'Malformed Packet' },
  130: { refusal: 'packet', mqttJs: 'Protocol Error' },
  131: { refusal: 'other', mqttJs: 'Implementation specific error' },
  132: { refusal: 'version', mqttJs: 'Unsupported Protocol Version' },
  133: { refusal: 'client-id', mqttJs: 'Client Identifier not valid' },
  134: { refusal: 'bad-credentials', mqttJs: 'Bad User Name or Password' },
  135: { refusal: 'not-authorized', mqttJs: 'Not authorized' },
  136: { refusal: 'unavailable', mqttJs: 'Server unavailable' },
  137: { refusal: 'unavailable', mqttJs: 'Server busy' },
  138: { refusal: 'banned', mqttJs: 'Banned' },
  140: { refusal: 'authentication-method', mqttJs: 'Bad authentication method' },
  144: { refusal: 'packet', mqttJs: 'Topic Name invalid' },
  149: { refusal: 'limit', mqttJs: 'Packet too large' },
  151: { refusal: 'limit', mqttJs: 'Quota exceeded' },
  153: { refusal: 'packet', mqttJs: 'Payload format invalid' },
  154: { refusal: 'packet', mqttJs: 'Retain not supported' },
  155: { refusal: 'packet', mqttJs: 'QoS not supported' },
  156: { refusal: 'moved', mqttJs: 'Use another server' },
  157: { refusal: 'moved', mqttJs: 'Server moved' },
  159: { refusal: 'limit', mqttJs: 'Connection rate exceeded' },
  // No codes of a CONNACK; mqtt.js has words for them all the same, and brokers are not always right.
  139: { refusal: 'other', mqttJs: 'Server shutting down' },
  141: { refusal: 'other', mqttJs: 'Keep Alive timeout' },
  142: { refusal: 'other', mqttJs: 'Session taken over' },
  143: { refusal: 'other', mqttJs: 'Topic Filter invalid' },
  145: { refusal: 'other', mqttJs: 'Packet identifier in use' },
  146: { refusal: 'other', mqttJs: 'Packet Identifier not found' },
  147: { refusal: 'other', mqttJs: 'Receive Maximum exceeded' },
  148: { refusal: 'other', mqttJs: 'Topic Alias invalid' },
  150: { refusal: 'other', mqttJs: 'Message rate too high' },
  152: { refusal: 'other', mqttJs: 'Administrative action' },
  158: { refusal: 'other', mqttJs: 'Shared Subscriptions not supported' },
  160: { refusal: 'other', mqttJs: 'Maximum connect time' },
  161: { refusal: 'other', mqttJs: 'Subscription Identifiers not supported' },
  162: { refusal: 'other', mqttJs: 'Wildcard Subscriptions not supported' },
};

export function refusalOf(code: number): Refusal {
  return codes[code]?.refusal ?? 'other';
}

/** The message of mqtt.js' `error` event for this code. */
export function mqttJsRefusal(code: number): string {
  return `Connection refused: ${codes[code]?.mqttJs ?? 'undefined'}`;
}

/** Whether a text is the message of mqtt.js' `error` event for a refusal. */
export function isMqttJsRefusal(text: string): boolean {
  return Object.keys(codes).some((code) => mqttJsRefusal(Number(code)) === text);
}

/** The code in words, as `5 (Not authorized)`. */
export function describeConnack(code: number): string {
  const text = code === 0 ? 'Success' : codes[code]?.mqttJs;
  return text === undefined ? String(code) : `${code} (${text})`;
}

/** What the user does next, one sentence. */
export function nextStepAfterRefusal(refusal: Refusal): string {
  switch (refusal) {
    case 'version':
      return l10n.t(
        'Set protocolVersion in the options to a version that this broker accepts, or allow this one in the broker.',
      );
    case 'client-id':
      return l10n.t(
        'Use a client id that the broker accepts: not empty, at most 23 letters and digits for old brokers, or the one that your account prescribes.',
      );
    case 'unavailable':
      return l10n.t('Look at the state and the log of the broker; try again once it is up.');
    case 'bad-credentials':
      return l10n.t(
        'Check user name and password, and that this listener uses the user database that you think it does.',
      );
    case 'not-authorized':
      return l10n.t(
        'Give a user name and password that may connect, or allow this client in the broker (authentication, ACL, expired token).',
      );
    case 'banned':
      return l10n.t("Lift the ban on this client id, user or address in the broker's administration.");
    case 'authentication-method':
      return l10n.t(
        'Leave authenticationMethod out of the properties, or use the method that the broker is configured for.',
      );
    case 'packet':
      return l10n.t(
        'Connect without will and properties first; then add them one by one until the broker refuses again.',
      );
    case 'limit':
      return l10n.t("Raise the broker's limit, or open fewer connections and send smaller packets.");
    case 'moved':
      return l10n.t('Connect to the server that the broker refers to.');
    case 'other':
      return l10n.t("Look at the broker's log: it has the reason for this refusal.");
  }
}
