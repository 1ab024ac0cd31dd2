import type { Rule } from '../rule';
import { cdnUnpinned } from './cdn-unpinned';
import { cleanFalseNoClientId } from './clean-false-no-client-id';
import { cspWorker } from './csp-worker';
import { distImport } from './dist-import';
import { fixedClientId } from './fixed-client-id';
import { hardcodedPassword } from './hardcoded-password';
import { invalidValue } from './invalid-value';
import { namedImportEsm } from './named-import-esm';
import { passwordWithoutUsername } from './password-without-username';
import { persistentRandomClientId } from './persistent-random-client-id';
import { publicEnvSecret } from './public-env-secret';
import { timerVariant } from './timer-variant';
import { tlsOption } from './tls-option';
import { tlsVerifyOff } from './tls-verify-off';
import { unknownOption } from './unknown-option';
import { wsOptions } from './ws-options';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  tlsOption,
  wsOptions,
  tlsVerifyOff,
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
  distImport,
  namedImportEsm,
  cdnUnpinned,
];
