/** A source of a directive, as browsers read it (CSP3, 2.3.1). */
export type Source =
  | { kind: 'keyword'; text: string }
  | { kind: 'any' }
  | { kind: 'scheme'; scheme: string }
  /** `port` and `path` are empty where they are left out; `scheme` is, too. */
  | { kind: 'host'; scheme: string; host: string; port: string; path: string }
  /** No browser can read it: a template's mark, a placeholder of a build step. */
  | { kind: 'unreadable' };

const host =
  /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.?)(?::(\d+|\*))?(\/[^\s;,]*)?$/i;

export function readSource(text: string): Source {
  if (/^'[^']*'$/.test(text)) return { kind: 'keyword', text: text.toLowerCase() };
  if (text === '*') return { kind: 'any' };
  const scheme = /^([a-z][a-z\d+.-]*):$/i.exec(text)?.[1];
  if (scheme !== undefined) return { kind: 'scheme', scheme: scheme.toLowerCase() };
  const found = host.exec(text);
  if (found === null || /[%${}<>]|__/.test(text)) return { kind: 'unreadable' };
  const [, hostScheme = '', name = '', port = '', path = ''] = found;
  return { kind: 'host', scheme: hostScheme.toLowerCase(), host: name.toLowerCase(), port, path };
}
