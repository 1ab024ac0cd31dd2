import * as l10n from '@vscode/l10n';
import {
  anyOf,
  isBoolean,
  isFiniteNumber,
  isRecord,
  isText,
  listOf,
  nullOr,
  objectOf,
  optional,
  oneOf,
  pairOf,
  textUpTo,
  type Guard,
} from './guards';
import type { Evidence, FactName, Facts } from './evidence';
import { factNames, skippedFact } from './emptyFacts';
import { isFailure, isTlsFailure } from './failureGuard';
import { isPageMqtt, isPageSocket } from './pageGuards';
import { parsePageOrigin } from './target';

/** Base64 of one certificate, name or OCSP response; the longest in the wild stay far below. */
const isDer = textUpTo(200_000);
const isNumberOrNull = nullOr(isFiniteNumber);
const isTextOrNull = nullOr(isText);

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535;
}

function isPageOrigin(value: unknown): value is string {
  return isText(value) && parsePageOrigin(value) !== null;
}

const isHeaders = listOf(pairOf(isText, isText), 200);
const isCodeAndMessage = objectOf({ code: isText, message: isText });

const isTls = objectOf({
  protocol: isText,
  cipher: isText,
  group: isTextOrNull,
  alpn: isTextOrNull,
  chain: listOf(isDer, 50),
  clientCertificateRequested: nullOr(isBoolean),
  clientCertificateIssuers: listOf(isDer, 100),
  stapled: nullOr(isBoolean),
  staple: optional(isDer),
  afterwards: anyOf<unknown>(oneOf('open'), isTlsFailure),
  nodeVerifyError: nullOr(isCodeAndMessage),
});

const isHelloAnswer = objectOf({
  sentBytes: isFiniteNumber,
  answer: anyOf<unknown>(
    objectOf({
      kind: oneOf('server-hello'),
      protocol: isText,
      cipherSuite: isText,
      group: isTextOrNull,
      retry: isBoolean,
    }),
    objectOf({ kind: oneOf('failed'), failure: isTlsFailure }),
  ),
});

const isFetchedIssuers = listOf(
  objectOf({ url: isText, certificates: listOf(isDer, 50), failure: isTextOrNull }),
  50,
);

const isUpgrade = objectOf({
  path: isText,
  origin: isTextOrNull,
  httpVersion: isText,
  status: isFiniteNumber,
  reason: isText,
  headers: isHeaders,
  acceptMatches: nullOr(isBoolean),
  bodyHead: isText,
  informational: listOf(isFiniteNumber, 100),
});

const isMqtt = objectOf({
  transport: oneOf('websocket', 'tcp', 'tls'),
  version: oneOf(3, 4, 5),
  verifyError: nullOr(isCodeAndMessage),
  credentials: oneOf('none', 'sent', 'withheld'),
  connack: nullOr(
    objectOf({
      ms: isFiniteNumber,
      code: isFiniteNumber,
      reasonString: isTextOrNull,
      serverKeepAlive: isNumberOrNull,
      assignedClientId: isTextOrNull,
    }),
  ),
  ended: nullOr(objectOf({ how: isText, code: isNumberOrNull, reason: isText })),
  protocolError: isTextOrNull,
  suback: isNumberOrNull,
  puback: isNumberOrNull,
  echoMs: isNumberOrNull,
  pingMs: isNumberOrNull,
});

const valueGuards: Readonly<Record<FactName, Guard<unknown>>> = {
  dns: objectOf({
    addresses: listOf(objectOf({ address: isText, family: oneOf(4, 6) }), 100),
    source: oneOf('lookup', 'literal', 'override'),
  }),
  tcp: objectOf({
    attempts: listOf(
      objectOf({ address: isText, family: oneOf(4, 6), ms: isFiniteNumber, failure: nullOr(isFailure) }),
      100,
    ),
    used: isText,
  }),
  hello: objectOf({ chromium: isHelloAnswer, firefox: isHelloAnswer, small: isHelloAnswer }),
  tlsBrowser: isTls,
  tlsFirefox: isTls,
  tlsWithoutSni: isTls,
  tlsNode: isTls,
  tlsLegacy: isTls,
  trust: objectOf({
    fetched: optional(isFetchedIssuers),
    anchors: listOf(objectOf({ store: oneOf('bundled', 'system', 'nss', 'named'), der: isDer }), 200),
    signatures: listOf(
      objectOf({ certificate: isFiniteNumber, issuer: isFiniteNumber, valid: isBoolean }),
      10_000,
    ),
    staple: optional(
      objectOf({
        response: isDer,
        signers: listOf(objectOf({ certificate: isFiniteNumber, valid: isBoolean }), 500),
      }),
    ),
    namedCount: isFiniteNumber,
    issuerOrganizationKnown: isBoolean,
  }),
  upgradeBrowser: isUpgrade,
  upgradeBare: isUpgrade,
  paths: listOf(objectOf({ path: isText, status: isNumberOrNull, subprotocol: isTextOrNull }), 20),
  port: objectOf({
    http: nullOr(objectOf({ status: isFiniteNumber, server: isTextOrNull, upgraded: isBoolean })),
    tls: isBoolean,
    rawMqtt: nullOr(objectOf({ connackCode: isFiniteNumber })),
  }),
  mqtt: isMqtt,
  mqtt5: isMqtt,
  mqttDesktop: isMqtt,
  idle: objectOf({ waitedSeconds: isFiniteNumber, endedAfterSeconds: isNumberOrNull }),
  chromium: objectOf({
    product: isText,
    page: objectOf({ origin: isText, how: oneOf('served', 'intercepted') }),
    socket: isPageSocket,
    mqtt: isPageMqtt,
    ignoringCertificate: nullOr(isPageSocket),
    trustApplied: nullOr(isBoolean),
  }),
  webview: objectOf({ userAgent: isText, origin: isText, socket: isPageSocket, mqtt: isPageMqtt }),
};

const isVantage = oneOf('url', 'extension-host', 'chromium', 'webview');
const isSkipped = objectOf({
  status: oneOf('skipped'),
  vantage: isVantage,
  reason: oneOf('not-reached', 'not-applicable', 'not-asked', 'no-browser', 'cancelled', 'pending'),
});

function isFactOf(isValue: Guard<unknown>): Guard<unknown> {
  const observed = { vantage: isVantage, at: isFiniteNumber, ms: isFiniteNumber };
  return anyOf<unknown>(
    objectOf({ status: oneOf('ok'), ...observed, value: isValue }),
    objectOf({ status: oneOf('failed'), ...observed, failure: isFailure }),
    isSkipped,
  );
}

const isTarget = objectOf({
  url: isText,
  scheme: isText,
  form: oneOf('url', 'no-scheme', 'double-scheme'),
  host: isText,
  port: isPort,
  explicitPort: isBoolean,
  path: isText,
  droppedPath: isTextOrNull,
  secure: isBoolean,
  opens: anyOf<unknown>(objectOf({ url: isText }), objectOf({ throws: isText })),
  desktop: objectOf({ transport: oneOf('websocket', 'tcp', 'tls'), port: isPort }),
});

const isInput = objectOf({
  pageOrigin: nullOr(isPageOrigin),
  origin: isText,
  protocolVersion: oneOf(3, 4, 5),
  clientId: isTextOrNull,
  hasUsername: isBoolean,
  hasPassword: isBoolean,
  trust: listOf(isDer, 100),
  resolve: listOf(objectOf({ host: isText, port: isFiniteNumber, address: isText }), 100),
  idleSeconds: isNumberOrNull,
  file: optional(
    objectOf({ name: isText, chain: listOf(isDer, 50), isLeafFirst: isBoolean, isHostGiven: isBoolean }),
  ),
});

const isEnvironment = objectOf({
  platform: isText,
  node: isText,
  vscode: isTextOrNull,
  remote: isTextOrNull,
  toolVersion: isText,
});

function areFacts(value: unknown): value is Facts {
  return isRecord(value) && factNames.every((name) => isFactOf(valueGuards[name])(value[name]));
}

/** Questions that earlier versions did not ask yet. */
const laterFacts = ['hello', 'tlsFirefox', 'tlsWithoutSni'] as const;

function withLaterFacts(evidence: unknown): unknown {
  if (!isRecord(evidence) || !isRecord(evidence.facts)) return evidence;
  const notAsked = laterFacts.map((name) => [name, skippedFact(name, 'not-asked')] as const);
  return { ...evidence, facts: { ...Object.fromEntries(notAsked), ...evidence.facts } };
}

function isEvidence(value: unknown): value is Evidence {
  return (
    isRecord(value) &&
    value.schemaVersion === 1 &&
    typeof value.startedAt === 'string' &&
    !Number.isNaN(Date.parse(value.startedAt)) &&
    isFiniteNumber(value.ms) &&
    isTarget(value.target) &&
    isInput(value.input) &&
    isEnvironment(value.environment) &&
    areFacts(value.facts)
  );
}

export type ReadEvidence = { ok: true; evidence: Evidence } | { ok: false; message: string };

/** Takes the evidence out of a saved report, or takes bare evidence. The input is any JSON. */
export function readEvidence(json: unknown): ReadEvidence {
  const candidate = withLaterFacts(isRecord(json) && 'evidence' in json ? json.evidence : json);
  if (isEvidence(candidate)) return { ok: true, evidence: candidate };
  const isNewer = isRecord(json) && typeof json.schemaVersion === 'number' && json.schemaVersion > 1;
  return {
    ok: false,
    message: isNewer
      ? l10n.t(
          'This report was saved by a newer version of MQTT WSS Doctor. Update the extension to open it.',
        )
      : l10n.t(
          'This file is no report of MQTT WSS Doctor, or it is damaged. Choose one that was saved with "Save as JSON".',
        ),
  };
}
