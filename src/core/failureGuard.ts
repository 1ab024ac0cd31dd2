import type { Failure, TlsFailure } from './evidence';
import {
  anyOf,
  isBoolean,
  isText,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  optional,
  textUpTo,
  type Guard,
} from './guards';

const text = { code: isText, message: isText };
const firstBytes = nullOr(isBase64);

function isBase64(value: unknown): value is string {
  return isText(value) && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}

export const isTlsFailure: Guard<TlsFailure> = objectOf({
  layer: oneOf('tls'),
  kind: oneOf('alert', 'not-tls', 'closed', 'reset', 'timeout', 'no-common-parameters', 'other'),
  alert: nullOr(isText),
  firstBytes,
  chain: optional(listOf(textUpTo(200_000), 50)),
  stapled: optional(isBoolean),
  keyFits: optional(isBoolean),
  ...text,
}) as Guard<TlsFailure>;

/** A failure of a known layer with a kind that this layer has. */
export const isFailure: Guard<Failure> = anyOf<Failure>(
  objectOf({ layer: oneOf('dns'), kind: oneOf('not-found', 'temporary', 'timeout', 'other'), ...text }),
  objectOf({
    layer: oneOf('tcp'),
    kind: oneOf('refused', 'timeout', 'unreachable', 'reset', 'other'),
    ...text,
  }),
  isTlsFailure,
  objectOf({
    layer: oneOf('http'),
    kind: oneOf('not-http', 'closed', 'reset', 'timeout', 'head-too-long'),
    firstBytes,
    ...text,
  }),
  objectOf({ layer: oneOf('browser'), kind: oneOf('launch', 'crashed', 'timeout', 'protocol'), ...text }),
  objectOf({ layer: oneOf('internal'), kind: oneOf('bug'), ...text }),
);
