import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/report';
import type { Target } from '../core/target';
import { confLine, hoconString, jsString } from './quote';

/** A WebSocket listener of Mosquitto on the port that the page uses. */
export function mosquittoListener(target: Target): Fix {
  const tls = target.secure
    ? ['certfile /etc/mosquitto/certs/fullchain.pem', 'keyfile /etc/mosquitto/certs/privkey.pem']
    : [];
  return {
    id: 'broker/mosquitto-listener',
    title: l10n.t('Mosquitto: a WebSocket listener on port {0}', target.port),
    kind: 'config',
    content: [
      `listener ${target.port}`,
      'protocol websockets',
      ...tls,
      'password_file /etc/mosquitto/passwd',
      '',
    ].join('\n'),
  };
}

/** Where the request for a client certificate is switched off. */
export function noClientCertificate(): Fix {
  return {
    id: 'broker/no-client-certificate',
    title: l10n.t('Switch the request for a client certificate off on the WebSocket listener'),
    kind: 'config',
    content: [
      '# mosquitto.conf, in the listener of the WebSocket',
      'require_certificate false',
      '# and no cafile/capath in that listener',
      '',
      '# EMQX',
      'listeners.wss.default.ssl_options.verify = verify_none',
      '',
      '# RabbitMQ (rabbitmq.conf)',
      'web_mqtt.ssl.verify = verify_none',
      '',
      '# nginx',
      'ssl_verify_client off;',
      '',
    ].join('\n'),
  };
}

/** What browsers and OpenSSL have in common for TLS 1.2; those of 1.3 need no setting. */
const browserCiphers =
  'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384';

/** TLS versions and suites that browsers offer. */
export function modernTls(): Fix {
  return {
    id: 'broker/modern-tls',
    title: l10n.t('Offer TLS 1.2 and 1.3 with ECDHE and AES-GCM'),
    kind: 'config',
    content: [
      '# mosquitto.conf: leave tls_version out (1.2 and 1.3), or',
      'tls_version tlsv1.2',
      `ciphers ${browserCiphers}`,
      '',
      '# nginx',
      'ssl_protocols TLSv1.2 TLSv1.3;',
      `ssl_ciphers ${browserCiphers};`,
      '',
      '# EMQX',
      'listeners.wss.default.ssl_options.versions = ["tlsv1.3", "tlsv1.2"]',
      '',
    ].join('\n'),
  };
}

/** The page's origin on the broker's list of allowed ones. */
export function allowOrigin(origin: string): Fix {
  return {
    id: 'broker/allow-origin',
    title: l10n.t("Allow the page's origin on the broker"),
    kind: 'config',
    content: [
      '# mosquitto.conf, in the listener (2.1 and newer)',
      `websockets_origin ${confLine(origin)}`,
      '',
      '# EMQX',
      'listeners.wss.default.websocket.check_origin_enable = true',
      `listeners.wss.default.websocket.check_origins = ${hoconString(origin)}`,
      '',
    ].join('\n'),
  };
}

/** The choice of the subprotocol in servers that are written with the `ws` library. */
export function answerSubprotocol(subprotocol: string): Fix {
  const name = jsString(subprotocol);
  return {
    id: 'broker/answer-subprotocol',
    title: l10n.t('Answer the subprotocol in the server'),
    kind: 'code',
    content: [
      'const server = new WebSocketServer({',
      '  port: 8083,',
      `  handleProtocols: (offered) => (offered.has(${name}) ? ${name} : false),`,
      '});',
      '',
    ].join('\n'),
  };
}
