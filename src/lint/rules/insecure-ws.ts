import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import { addressesFor } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import { dependsOnPageScheme } from '../endpoint/guard';
import { isLoopback } from '../endpoint/hosts';
import { knownParts } from '../endpoint/part';
import { needsTls } from '../endpoint/ports';
import { targetsOf, type Target } from '../endpoint/targets';
import { defineRule } from '../rule';

/**
 * Only where `ws` is written and the host is known, and is not this machine: `ws://${host}` may be loopback. Silent where
 * the same call may use `wss:` as well, or a condition about the page's scheme decides, and where the port is one of TLS,
 * so that another rule changes the scheme.
 */
export const insecureWs = defineRule({
  meta: {
    id: 'insecure-ws',
    levels: { browser: 'info', node: 'off', unknown: 'off' },
    pageOnly: true,
    fixable: true,
    catalogue: ['G01'],
    citation: page(
      'W3C Mixed Content',
      'should fetching request be blocked',
      'https://www.w3.org/TR/mixed-content/',
    ),
    title: () => l10n.t('Pages on https cannot open ws: connections'),
  },
  check: (file) =>
    targetsOf(file).flatMap((target) => {
      const { scheme } = target.endpoint;
      if (scheme.kind !== 'known' || !isBlocked(target)) return [];
      if (dependsOnPageScheme(target.connection, scheme.range)) return [];
      return {
        range: scheme.range,
        message: l10n.t(
          'Browsers block this connection in every page that came over https. Write wss: and a port with TLS.',
        ),
        repairs: addressRepairs(file, target.endpoint, addressesFor(target.endpoint, 'wss')),
      };
    }),
});

function isBlocked({ endpoint, all }: Target): boolean {
  const { scheme, host, certificateForcesTls } = endpoint;
  if (scheme.kind !== 'known' || scheme.text !== 'ws' || certificateForcesTls !== 'no') return false;
  if (host.kind !== 'known' || isLoopback(host.text) || needsTls(endpoint)) return false;
  return !all.some((other) => knownParts(other.scheme).some(({ text }) => text === 'wss'));
}
