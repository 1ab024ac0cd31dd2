import * as l10n from '@vscode/l10n';
import type { FileModel } from '../model/file';
import type { Repair } from '../problem';
import { removeProperty } from '../repairs';
import type { Conflict } from './conflict';
import type { Endpoint } from './endpoint';
import { textOf, type KnownPart } from './part';
import { contradictsService, isRawPort } from './ports';
import { isForNodeOnly, isTransport, isWebSocket } from './schemes';

/**
 * Removes an option that contradicts the URL, where the URL is right by itself, or what it contradicts. Whoever is right has
 * to be decided, so that none is safe.
 */
export function conflictRepairs(file: FileModel, endpoint: Endpoint, { entry, parts }: Conflict): Repair[] {
  if (entry.property === null) return [];
  const { name } = entry;
  const removal = removeProperty(file.text, entry.property);
  const title = l10n.t('Remove {0} from the options', name);
  const removed: Repair = { title, edits: [removal], safe: false };
  if (parts === null) return [removed, ...loginRemoval(file, endpoint, name)];
  const { url, option } = parts;
  const repairs = isSoundInUrl(file, endpoint, name, url) ? [removed] : [];
  if (url.exact === null || !fitsIntoUrl(name, option.text)) return repairs;
  const content = name === 'protocol' ? option.text.replace(/:$/, '') : option.text;
  const edits = [{ ...url.exact, text: content }, removal];
  return [...repairs, { title: l10n.t('Move {0} into the URL', name), edits, safe: false }];
}

/** Takes user name and password out of the URL, where the options give all that it gives. */
function loginRemoval({ text }: FileModel, { url, setup }: Endpoint, name: string): Repair[] {
  if (url?.form !== 'absolute' || name === 'clientId' || url.userInfo.kind !== 'known') return [];
  const { exact, text: written } = url.userInfo;
  const { entries } = setup.options;
  const isAllGiven = entries.has('username') && (!written.includes(':') || entries.has('password'));
  if (exact === null || !isAllGiven || text.charAt(exact.end) !== '@') return [];
  const edits = [{ start: exact.start, end: exact.end + 1, text: '' }];
  return [{ title: l10n.t('Remove user name and password from the URL'), edits, safe: false }];
}

/** Whether what the URL says is right by itself, so that the option can go. */
function isSoundInUrl({ context }: FileModel, endpoint: Endpoint, name: string, part: KnownPart): boolean {
  const isForWebSocket = isWebSocket(textOf(endpoint.topScheme) ?? '');
  const { text } = part;
  switch (name) {
    case 'protocol':
      if (!isTransport(text) || (context.where === 'browser' && isForNodeOnly(text))) return false;
      return !contradictsService({ ...endpoint, scheme: part });
    case 'port':
      if (Number(text) > 65535 || (isForWebSocket && isRawPort(Number(text)))) return false;
      return !contradictsService({ ...endpoint, port: part });
    case 'path':
      return true;
    default:
      return !(isForWebSocket && text.startsWith('['));
  }
}

/** mqtt.js keeps the brackets of an IPv6 address only in the option, and a path needs its slash. */
function fitsIntoUrl(name: string, text: string): boolean {
  return name === 'path'
    ? text.startsWith('/')
    : name === 'port' || name === 'protocol' || !text.includes(':');
}
