import type { MqttVersion } from '../input';
import type { Setup } from '../model/connection';
import { alternatives, type Entry, type SingleValue } from '../values/value';
import { markedText } from './markedText';
import { partOfEntry } from './optionPart';
import type { KnownPart, Part } from './part';
import { surelyDiffer } from './pattern';
import { isHttp, isTransport } from './schemes';
import type { UrlParts } from './urlShape';

/** An option that says something else than the URL. */
export interface Conflict {
  entry: Entry;
  winner: 'option' | 'url';
  /** Both sides, where the URL's can be replaced by the option's. */
  parts: { url: KnownPart; option: KnownPart } | null;
}

/**
 * Options that contradict the URL beside them. Options win over scheme, host, port and path; user info and `?clientId=` win
 * over options (MQTT.js 5.16.0, `src/lib/connect/index.ts`). What one side leaves out the other may give.
 */
export function conflictsOf(setup: Setup, url: UrlParts, version: MqttVersion | null): Conflict[] {
  const { entries } = setup.options;
  // Beside a URL, `host` counts from 5.7.0 on, and `hostname` in all versions.
  const isOld = version !== null && (version.major < 5 || (version.major === 5 && version.minor < 7));
  const hostWins = isOld ? 'url' : 'option';
  const hostname = entries.get('hostname');
  const sides: [Entry | undefined, Part, (url: string, option: string) => boolean, Conflict['winner']][] = [
    [entries.get('protocol'), url.scheme, isOtherScheme, 'option'],
    [hostname ?? entries.get('host'), url.host, isOtherHost, hostname === undefined ? hostWins : 'option'],
    [entries.get('port'), url.port, (one, other) => Number(one) !== Number(other), 'option'],
    [entries.get('path'), url.path, isOtherPath, 'option'],
  ];
  const address = sides.flatMap(([entry, written, differs, winner]): Conflict[] => {
    const option = entry === undefined ? null : partOfEntry(entry);
    if (entry === undefined || option?.kind !== 'known' || written.kind !== 'known') return [];
    return differs(written.text, option.text) ? [{ entry, winner, parts: { url: written, option } }] : [];
  });
  return [...address, ...loginConflicts(setup, url)];
}

function loginConflicts({ options: { entries } }: Setup, { login, clientId }: UrlParts): Conflict[] {
  if (entries.has('auth') || entries.has('query')) return [];
  // mqtt.js splits at the last colon that has something on both sides.
  const [, username = login, password = null] = /^(.+):(.+)$/s.exec(login ?? '') ?? [];
  const sides = [
    ['username', username],
    ['password', password],
    ['clientId', clientId],
  ] as const;
  return sides.flatMap(([name, written]): Conflict[] => {
    const entry = entries.get(name);
    if (entry?.certain !== true || written === null || written === '') return [];
    const options = alternatives(entry.value).map(patternOf);
    const isContrary = options.every((option) => option !== null && surelyDiffer(written, option));
    return isContrary ? [{ entry, winner: 'url', parts: null }] : [];
  });
}

function patternOf(value: SingleValue): string | null {
  return value.kind === 'text' ? markedText(value).text : null;
}

/** `http:` stands for `ws:` in people's minds; other rules speak of schemes that mqtt.js does not know. */
function isOtherScheme(url: string, option: string): boolean {
  const name = option.replace(/:$/, '');
  if (!isTransport(name) || (!isTransport(url) && !isHttp(url))) return false;
  return kindOf(url) !== kindOf(name);
}

function kindOf(scheme: string): string {
  const same: Readonly<Record<string, string>> = {
    tcp: 'mqtt',
    ssl: 'mqtts',
    tls: 'mqtts',
    http: 'ws',
    https: 'wss',
  };
  return same[scheme] ?? scheme;
}

function isOtherHost(url: string, option: string): boolean {
  const plain = (host: string) => host.toLowerCase().replace(/^\[|\]$|\.$/g, '');
  // Another rule speaks of a host that holds more than a name.
  return !/[/:]\/|^[^:]+:\d+$/.test(option) && plain(url) !== plain(option);
}

function isOtherPath(url: string, option: string): boolean {
  return !/^\/?(?:\?|$)/.test(url) && url !== option;
}
