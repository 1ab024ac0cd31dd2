import type { Rule } from '../rule';
import { browserScheme } from './browser-scheme';
import { cdnUnpinned } from './cdn-unpinned';
import { cleanFalseNoClientId } from './clean-false-no-client-id';
import { connectInRender } from './connect-in-render';
import { cspWorker } from './csp-worker';
import { distImport } from './dist-import';
import { endOnError } from './end-on-error';
import { fixedClientId } from './fixed-client-id';
import { hardcodedPassword } from './hardcoded-password';
import { hostWithScheme } from './host-with-scheme';
import { httpScheme } from './http-scheme';
import { insecureWs } from './insecure-ws';
import { invalidPath } from './invalid-path';
import { invalidTopicFilter } from './invalid-topic-filter';
import { invalidValue } from './invalid-value';
import { missingScheme } from './missing-scheme';
import { namedImportEsm } from './named-import-esm';
import { nestedMessage } from './nested-message';
import { passwordWithoutUsername } from './password-without-username';
import { persistentRandomClientId } from './persistent-random-client-id';
import { protocolCase } from './protocol-case';
import { publicBroker } from './public-broker';
import { publicEnvSecret } from './public-env-secret';
import { schemePort } from './scheme-port';
import { subscribeOption } from './subscribe-option';
import { tcpPort } from './tcp-port';
import { timerVariant } from './timer-variant';
import { tlsOption } from './tls-option';
import { tlsVerifyOff } from './tls-verify-off';
import { unknownOption } from './unknown-option';
import { urlOptionConflict } from './url-option-conflict';
import { wildcardPublish } from './wildcard-publish';
import { wsOptions } from './ws-options';
import { wsPathMissing } from './ws-path-missing';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  browserScheme,
  httpScheme,
  missingScheme,
  hostWithScheme,
  protocolCase,
  tlsOption,
  wsOptions,
  tlsVerifyOff,
  insecureWs,
  tcpPort,
  schemePort,
  wsPathMissing,
  invalidPath,
  urlOptionConflict,
  unknownOption,
  invalidValue,
  cleanFalseNoClientId,
  passwordWithoutUsername,
  persistentRandomClientId,
  fixedClientId,
  hardcodedPassword,
  publicEnvSecret,
  timerVariant,
  cspWorker,
  connectInRender,
  endOnError,
  nestedMessage,
  subscribeOption,
  wildcardPublish,
  invalidTopicFilter,
  publicBroker,
  distImport,
  namedImportEsm,
  cdnUnpinned,
];
