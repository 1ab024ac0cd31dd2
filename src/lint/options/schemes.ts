import type { Setup } from '../model/connection';
import type { TextValue, UnknownValue } from '../values/value';
import { sureValue, textIn } from './entries';

/** Stands for a piece of a URL that is not known. */
const hole = '\u0000';

function shapeOf(url: TextValue | UnknownValue): string {
  return url.kind === 'text' ? url.pieces.map((piece) => (piece.known ? piece.text : hole)).join('') : hole;
}

/** Splits a URL as far as it is known; holes count as characters of the part that they stand in. */
function split(shape: string): { authority: string; rest: string } | null {
  const [, authority, rest] = /^[^/?#]*:\/\/([^/?#]*)(.*)$/s.exec(shape) ?? [];
  if (authority !== undefined && rest !== undefined) {
    return { authority, rest };
  }
  return shape.includes(hole) ? null : { authority: '', rest: shape };
}

/** Whether a setup's URL may carry a user name, which mqtt.js prefers to the option. */
export function mayNameUser({ url, together }: Setup): boolean {
  if (url === null) {
    return false;
  }
  const parts = together ? split(shapeOf(url)) : null;
  return parts === null || parts.authority.includes('@') || parts.authority.includes(hole);
}

/** Whether a setup's URL may carry `?clientId=`, which mqtt.js prefers to the option. */
export function mayNameClient({ url, together }: Setup): boolean {
  if (url === null) {
    return false;
  }
  const parts = together ? split(shapeOf(url)) : null;
  if (parts === null || (parts.rest === '' && parts.authority.endsWith(hole))) {
    return true;
  }
  return parts.rest.includes(hole) || /[?&]clientId=/.test(parts.rest);
}

/** The scheme that a setup surely connects by, without a colon and in lower case; `null` where it is not known. */
export function sureScheme(setup: Setup): string | null {
  const { url, options, together } = setup;
  if (options.open) {
    return null;
  }
  if (options.entries.has('protocol')) {
    const protocol = sureValue(options, 'protocol');
    return protocol === null ? null : (textIn(protocol)?.replace(/:$/, '') ?? null);
  }
  const scheme = url === null || !together ? null : /^([a-z][a-z0-9+.-]*):\/\//i.exec(shapeOf(url))?.[1];
  return scheme?.toLowerCase() ?? null;
}
