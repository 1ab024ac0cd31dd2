import * as l10n from '@vscode/l10n';
import type { MqttVersion } from '../input';
import { aliases, type Alias } from './aliases';
import { sameButForCase, normalised, similarOption } from './similar';
import { isRead, optionTable } from './table';

/** What to say about a name that mqtt.js does not read as an option. */
export interface Advice {
  message: string;
  /** The option that was meant; `certain` where only upper and lower case, dashes or underscores differ. */
  rename: { to: string; certain: boolean } | null;
}

/** @param version The mqtt.js at hand; `null` where it is not known. */
export function adviceFor(name: string, version: MqttVersion | null): Advice {
  const known = optionTable.get(name);
  if (known !== undefined && known.group !== 'socket' && version !== null) {
    return { message: otherVersion(name, version), rename: null };
  }
  const alias = aliases.get(normalised(name));
  const twin = readable(sameButForCase(name), version);
  if (twin !== null) {
    return { message: renamed(name, twin), rename: { to: twin, certain: true } };
  }
  if (alias !== undefined) {
    return adviceOf(name, alias);
  }
  const similar = readable(similarOption(name), version);
  return similar === null
    ? { message: l10n.t('mqtt.js has no option {0} and ignores it.', name), rename: null }
    : {
        message: l10n.t('mqtt.js has no option {0} and ignores it. Was {1} meant?', name, similar),
        rename: { to: similar, certain: false },
      };
}

function readable(name: string | null, version: MqttVersion | null): string | null {
  const fact = name === null ? undefined : optionTable.get(name);
  return fact !== undefined && isRead(fact, version) ? fact.name : null;
}

function otherVersion(name: string, version: MqttVersion): string {
  const { since = null, until = null } = optionTable.get(name) ?? {};
  const own = `${version.major}.${version.minor}.${version.patch}`;
  return since !== null && until === null
    ? l10n.t('mqtt {0} does not know {1} and ignores it: it came with {2}.', own, name, since.join('.'))
    : l10n.t('mqtt {0} does not know {1} any more and ignores it.', own, name);
}

function renamed(name: string, to: string): string {
  return l10n.t('mqtt.js has no option {0} and ignores it. It is called {1}.', name, to);
}

function adviceOf(name: string, alias: Alias): Advice {
  switch (alias.kind) {
    case 'rename':
      return {
        message: alias.sameValue
          ? renamed(name, alias.to)
          : l10n.t(
              'mqtt.js has no option {0} and ignores it. What comes closest is {1}, whose value means something else.',
              name,
              alias.to,
            ),
        rename: alias.sameValue ? { to: alias.to, certain: false } : null,
      };
    default:
      return { message: hint(name, alias), rename: null };
  }
}

function hint(name: string, alias: Exclude<Alias, { kind: 'rename' }>): string {
  switch (alias.kind) {
    case 'scheme':
      return l10n.t(
        'mqtt.js has no option {0} and ignores it. The scheme of the URL decides: wss: or ws:.',
        name,
      );
    case 'event':
      return l10n.t(
        "mqtt.js has no option {0} and never calls it. Use client.on('{1}', …).",
        name,
        alias.event,
      );
    case 'perMessage':
      return l10n.t(
        'mqtt.js has no option {0} and ignores it. It belongs to each publish or subscribe, and to the will.',
        name,
      );
    case 'subscribe':
      return l10n.t('mqtt.js has no option {0} and ignores it. Topics are given to client.subscribe.', name);
    case 'url':
      return l10n.t(
        'mqtt.js has no option {0} and ignores it. The URL is the first argument of connect.',
        name,
      );
    case 'reconnect':
      return l10n.t(
        'mqtt.js has no option {0} and ignores it. It always reconnects, unless reconnectPeriod is 0.',
        name,
      );
    case 'attempts':
      return l10n.t(
        "mqtt.js has no option {0} and ignores it. Count the events 'reconnect', and call client.end().",
        name,
      );
    case 'log':
      return l10n.t('mqtt.js has no option {0} and ignores it. Its log goes to the function log.', name);
    case 'headers':
      return l10n.t(
        'mqtt.js has no option {0} and ignores it. In Node, wsOptions has headers; in a browser, a WebSocket has none.',
        name,
      );
  }
}
