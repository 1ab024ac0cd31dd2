import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import type { FileModel } from '../model/file';
import type { Edit, Repair } from '../problem';
import { addProperty, quoted, replaceText } from '../repairs';
import { wholeText } from '../values/value';
import { hasUrl, type Endpoint } from './endpoint';
import type { WrongHost } from './hostOption';
import { partOfEntry } from './optionPart';
import { textOf } from './part';
import { isForNodeOnly, isHttp, isTransport, meansTls } from './schemes';

const parts = /^(?:([a-z]+):\/\/)?([\w.-]+|\[[0-9a-f:.]+\])(?::(\d+))?(?:\/|(\/[^?#\s]+))?$/i;

/**
 * Leaves the host name in its option and gives scheme, port and path as options, where there are none yet. Safe where all
 * that was written is kept, and nothing contradicts it.
 */
export function splitHostRepairs(file: FileModel, endpoint: Endpoint, wrong: WrongHost): Repair[] {
  const written = wholeText(wrong.value) ?? '';
  const [, scheme, host, port, path] = parts.exec(written) ?? [];
  if (host === undefined) return [];
  const protocol = protocolFor(file, scheme?.toLowerCase());
  if (protocol === null) return [];
  const wanted = [
    { name: 'protocol', text: protocol, code: quoted(wrong.value.node.getText(), protocol ?? '') },
    { name: 'port', text: port, code: port ?? '' },
    { name: 'path', text: path, code: quoted(wrong.value.node.getText(), path ?? '') },
  ].filter(({ text }) => text !== undefined);
  const { setup, server } = endpoint;
  const entries = server?.entries ?? setup.options.entries;
  const isFree = (name: string) => !hasUrl(endpoint) && !entries.has(name);
  const added = wanted.filter(({ name }) => isFree(name)).map(({ name, code }) => `${name}: ${code}`);
  const edits = editsFor(file.text, wrong, host, added);
  if (edits === null) return [];
  const agrees = wanted.every(({ name, text }) => {
    const entry = entries.get(name);
    return isFree(name) || (entry !== undefined && textOf(partOfEntry(entry)) === text);
  });
  const safe = agrees && (scheme === undefined || protocol === scheme) && file.context.where !== 'unknown';
  const code = [`${wrong.name}: ${quoted(wrong.value.node.getText(), host)}`, ...added].join(', ');
  return [{ title: l10n.t('Write {0}', code), edits, safe }];
}

function editsFor(text: string, wrong: WrongHost, host: string, added: readonly string[]): Edit[] | null {
  const inPlace = replaceText(text, wrong.value, host);
  if (inPlace === null) return null;
  if (added.length === 0) return [inPlace];
  const literal = wrong.entry.property?.parent;
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return null;
  return [inPlace, addProperty(text, literal, added.join(', '))];
}

/** The `protocol` for a scheme in a host, `undefined` where there is none, `null` where it is none that mqtt.js has. */
function protocolFor({ context }: FileModel, scheme: string | undefined): string | null | undefined {
  if (scheme === undefined) return undefined;
  if (isHttp(scheme) || (context.where === 'browser' && isForNodeOnly(scheme)))
    return meansTls(scheme) ? 'wss' : 'ws';
  return isTransport(scheme) ? scheme : null;
}
