import type { PublicKey } from '../core/certificate/publicKey';
import type { ChainEntry, ChainLink, ClientResult, Finding, Report, Step } from '../core/report';
import { stepIds } from '../core/report';
import {
  anyOf,
  isBoolean,
  isFiniteNumber,
  isRecord,
  isText,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  optional,
  type Guard,
} from '../core/guards';

const isVantage = oneOf('url', 'extension-host', 'chromium', 'webview');
const isOutcome = oneOf('connects', 'fails', 'unknown');

const isStep: Guard<Step> = objectOf({
  id: oneOf(...stepIds),
  vantage: isVantage,
  status: oneOf('passed', 'warned', 'failed', 'skipped', 'running'),
  ms: isFiniteNumber,
  title: isText,
  summary: isText,
  facts: listOf(objectOf({ name: isText, value: isText }), 200),
});

const isClientResult: Guard<ClientResult> = objectOf({
  outcome: isOutcome,
  error: nullOr(isText),
  closeCode: nullOr(isFiniteNumber),
  basis: oneOf('measured', 'predicted'),
});

const isFinding: Guard<Finding> = objectOf({
  id: isText,
  catalogue: listOf(isText, 50),
  level: oneOf('error', 'warning', 'info'),
  step: oneOf(...stepIds),
  title: isText,
  detail: isText,
  why: isText,
  fixes: listOf(
    objectOf({
      id: isText,
      title: isText,
      kind: oneOf('config', 'command', 'code', 'file', 'steps'),
      content: isText,
    }),
    50,
  ),
  citation: objectOf({ source: isText, section: isText, url: isText }),
  afterRepair: optional(objectOf({ error: nullOr(isText) })),
}) as Guard<Finding>;

const isName = objectOf({
  text: isText,
  der: isText,
  commonName: nullOr(isText),
  organization: nullOr(isText),
});

const isPublicKey: Guard<PublicKey> = anyOf<PublicKey>(
  objectOf({ kind: oneOf('rsa', 'rsa-pss'), bits: isFiniteNumber }),
  objectOf({ kind: oneOf('ec'), curve: isText }),
  objectOf({ kind: oneOf('ed25519', 'ed448') }),
  objectOf({ kind: oneOf('other'), algorithm: isText }),
);

const hasCertificateParts = objectOf({
  publicKey: isPublicKey,
  fingerprint: isText,
  serialNumber: isText,
  subject: isName,
  issuer: isName,
  notBefore: isText,
  notAfter: isText,
  signatureAlgorithm: isText,
  basicConstraints: nullOr(objectOf({ ca: isBoolean, pathLength: nullOr(isFiniteNumber) })),
  keyUsage: nullOr(listOf(isText, 20)),
  extendedKeyUsage: nullOr(listOf(isText, 1_000)),
  issuerUrls: listOf(isText, 1_000),
  subjectAltNames: nullOr(listOf(objectOf({ type: oneOf('dns', 'ip', 'other'), value: isText }), 10_000)),
});

const isChainLink: Guard<ChainLink> = anyOf<ChainLink>(
  objectOf({ kind: oneOf('signed', 'broken', 'self-signed', 'unreadable', 'unused') }),
  objectOf({ kind: oneOf('anchor'), store: oneOf('bundled', 'system', 'nss', 'named') }),
  objectOf({ kind: oneOf('missing'), issuer: isText }),
);

function isChainEntry(value: unknown): value is ChainEntry {
  return (
    isRecord(value) &&
    hasCertificateParts(value.certificate) &&
    oneOf('sent', 'fetched', 'store')(value.source) &&
    isChainLink(value.link) &&
    listOf(isText, 50)(value.problems)
  );
}

const hasClients = objectOf({
  chromium: isClientResult,
  firefox: isClientResult,
  node: isClientResult,
  nodeUnverified: isClientResult,
});

const hasReportParts = objectOf({
  schemaVersion: oneOf(1),
  startedAt: isText,
  ms: isFiniteNumber,
  target: objectOf({ url: isText, pageOrigin: nullOr(isText), opens: nullOr(isText) }),
  steps: listOf(isStep, 50),
  clients: hasClients,
  findings: listOf(isFinding, 500),
  verdict: objectOf({ healthy: isBoolean, rootCause: nullOr(isText), summary: isText, nextStep: isText }),
  chain: listOf(isChainEntry, 50),
  evidence: objectOf({
    input: objectOf({
      trust: listOf(isText, 100),
      file: optional(objectOf({ name: isText, isHostGiven: isBoolean })),
    }),
  }),
});

/** Whether every part of a report that the panel shows is there and has its type. */
export function isReport(value: unknown): value is Report {
  return (
    hasReportParts(value) &&
    (!('webview' in value.clients) ||
      value.clients.webview === undefined ||
      isClientResult(value.clients.webview))
  );
}
