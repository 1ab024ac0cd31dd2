import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/report';
import { jsString } from './quote';
import type { MqttVersion } from '../core/subprotocol';

/** The call that connects to this URL. */
export function connectCode(url: string): Fix {
  return {
    id: 'code/connect-url',
    title: l10n.t('Connect to {0}', url),
    kind: 'code',
    content: `import mqtt from 'mqtt';\n\nconst client = mqtt.connect(${jsString(url)});\n`,
  };
}

/** Login in the options, with names to be filled in. */
export function credentialsCode(): Fix {
  return {
    id: 'code/credentials',
    title: l10n.t('Pass user name and password in the options'),
    kind: 'code',
    content: `const client = mqtt.connect(url, {\n  username: '…', // per user, never one for all visitors\n  password: '…',\n});\n`,
  };
}

/** The options that choose the protocol version. */
export function protocolVersionCode(version: MqttVersion): Fix {
  const id = version === 3 ? `\n  protocolId: 'MQIsdp',` : '';
  return {
    id: 'code/protocol-version',
    title: l10n.t('Connect with MQTT {0}', version === 5 ? '5.0' : version === 4 ? '3.1.1' : '3.1'),
    kind: 'code',
    content: `const client = mqtt.connect(url, {${id}\n  protocolVersion: ${version},\n});\n`,
  };
}

/** A keepalive below the time after which an idle connection is ended. */
export function keepaliveCode(seconds: number): Fix {
  return {
    id: 'code/keepalive',
    title: l10n.t('Send keepalive packets more often than the connection may be idle'),
    kind: 'code',
    content: `const client = mqtt.connect(url, {\n  keepalive: ${seconds}, // seconds\n});\n`,
  };
}
