import * as l10n from '@vscode/l10n';
import { rawMqttPorts, tlsPortBeside } from '../../core/brokers';
import type { Setup } from '../model/connection';
import type { FileModel } from '../model/file';
import type { Edit, Repair } from '../problem';
import { replaceValue } from '../repairs';
import { addressesFor, schemeForBrowser, type Address } from './address';
import { addressRepairs } from './addressRepairs';
import type { Endpoint } from './endpoint';
import { numberOf, serviceAt } from './hosts';
import { absent, type KnownPart } from './part';
import { isRawPort } from './ports';
import { rewritten } from './rewrite';

/** Repairs that put a scheme in front of a URL without one, with the port and path that go with it. */
export function bareAddressRepairs(file: FileModel, endpoint: Endpoint): Repair[] {
  const { url } = endpoint;
  if (url?.form !== 'bare' || url.start.exact === null) return [];
  const { start } = url.start.exact;
  const { host, port, path } = url.rest;
  const bare: Endpoint = { ...endpoint, scheme: absent, host, port, path };
  return addressRepairs(file, bare, addressesOf(file, bare), (address) => {
    const scheme: KnownPart = { ...url.start, text: address.scheme ?? '' };
    const completed: Endpoint = { ...bare, scheme, url: { ...url.rest, form: 'absolute', scheme } };
    const rest = rewritten(file.text, completed, address);
    return rest === null ? null : [schemeInFront(file.text, start, scheme.text), ...rest];
  });
}

function schemeInFront(text: string, start: number, scheme: string): Edit {
  const hasSlashes = text.slice(start - 2, start) === '//';
  const offset = hasSlashes ? start - 2 : start;
  return { start: offset, end: offset, text: hasSlashes ? `${scheme}:` : `${scheme}://` };
}

function addressesOf({ context }: FileModel, endpoint: Endpoint): readonly Address[] {
  const { host, port, path } = endpoint;
  const number = numberOf(port);
  const isBrowser = context.where === 'browser';
  const kept = { port: null, path: null } as const;
  if (!isBrowser && (isRawPort(number) || (port.kind === 'absent' && path.kind === 'absent'))) {
    const scheme = number === rawMqttPorts.tls ? 'mqtts' : 'mqtt';
    return [{ ...kept, scheme, basis: number === null ? 'guess' : 'sure' }];
  }
  const isPlain = number !== null && tlsPortBeside(number) !== null;
  if (serviceAt(host) !== null) return addressesFor(endpoint, isBrowser || !isPlain ? 'wss' : 'ws');
  if (isPlain) return [{ ...kept, scheme: 'ws', basis: 'guess' }];
  const scheme = schemeForBrowser(endpoint);
  return path.kind === 'absent' || isRawPort(number)
    ? addressesFor(endpoint, scheme)
    : [{ ...kept, scheme, basis: 'guess' }];
}

/** Writes the page's own address in front of a path, which older versions of mqtt.js do not do. */
export function pageAddressRepair({ context, text }: FileModel, { url }: Setup): Repair[] {
  const hasPage = context.platform === 'page' || context.platform === null;
  if (context.where !== 'browser' || !hasPage || url?.kind !== 'text') return [];
  const path = url.here && url.pieces.length === 1 ? url.pieces[0] : undefined;
  if (path?.known !== true || !path.exact || /[`$\\]/.test(path.text)) return [];
  const quote = text.charAt(url.range.start);
  if (!["'", '"', '`'].includes(quote)) return [];
  const code = `location.origin.replace(/^http/, ${quote}ws${quote}) + ${text.slice(url.range.start, url.range.end)}`;
  const edit = replaceValue(url, code);
  return edit === null
    ? []
    : [{ title: l10n.t('Write the address of the page in front'), edits: [edit], safe: false }];
}
