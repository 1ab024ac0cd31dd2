import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import { addressesFor } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import type { Endpoint } from '../endpoint/endpoint';
import { serviceAt } from '../endpoint/hosts';
import { contradictsService } from '../endpoint/ports';
import { holdsTogether, targetsOf } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import { onePerRange } from '../options/findings';
import type { Finding, Repair } from '../problem';
import { defineRule } from '../rule';

/**
 * Only of hosts of known services: behind other names any port may have TLS or not. The repair keeps the port and changes
 * the scheme; it is safe only where that turns TLS on.
 */
export const schemePort = defineRule({
  meta: {
    id: 'scheme-port',
    levels: { browser: 'warning', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['A07', 'A08'],
    citation: page('EMQX', 'public MQTT broker', 'https://www.emqx.com/en/mqtt/public-mqtt5-broker'),
    title: () => l10n.t('Scheme and port do not go together'),
  },
  check: (file) =>
    onePerRange(
      targetsOf(file).flatMap((target) => {
        const found = findingOf(file, target.endpoint);
        return found !== null && holdsTogether(target, contradictsService) ? [found] : [];
      }),
    ),
});

function findingOf(file: FileModel, endpoint: Endpoint): Finding | null {
  const { scheme, port } = endpoint;
  const service = serviceAt(endpoint.host);
  if (scheme.kind !== 'known' || port.kind !== 'known' || service === null || !contradictsService(endpoint))
    return null;
  const message =
    scheme.text === 'ws'
      ? l10n.t(
          '{0} takes only TLS on port {1}, so that ws: fails there. Write wss:.',
          service.name,
          port.text,
        )
      : l10n.t(
          '{0} has no TLS on port {1}, so that wss: fails there. Write ws:, or the port with TLS.',
          service.name,
          port.text,
        );
  return { range: scheme.range, message, repairs: repairsOf(file, endpoint, scheme.text) };
}

function repairsOf(file: FileModel, endpoint: Endpoint, scheme: string): Repair[] {
  const keepingPort = { port: null, path: null, basis: 'sure' } as const;
  if (scheme === 'ws') return addressRepairs(file, endpoint, [{ ...keepingPort, scheme: 'wss' }]);
  const withoutTls = addressRepairs(file, endpoint, [{ ...keepingPort, scheme: 'ws' }]);
  const withTls = addressRepairs(file, endpoint, addressesFor(endpoint, 'wss'));
  return [...withoutTls, ...withTls].map((repair) => ({ ...repair, safe: false }));
}
