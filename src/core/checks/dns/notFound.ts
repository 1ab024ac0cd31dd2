import * as l10n from '@vscode/l10n';
import { defineCheck, pass } from '../../check';
import { rfc } from '../../citations';
import { isLoopbackName } from '../../ipAddress';

/** Names that exist only inside a container network. */
const containerName =
  /^(mosquitto|emqx\d*|broker|mqtt|rabbitmq|hivemq|nanomq|vernemq|host\.docker\.internal)$/i;

export const notFound = defineCheck({
  meta: {
    id: 'dns/not-found',
    step: 'dns',
    level: 'error',
    catalogue: ['B01'],
    title: () => l10n.t('The host name leads to no address'),
    why: () =>
      l10n.t('Neither a browser nor any other client on this machine can find the broker under this name.'),
    citation: rfc(1035, '3.1'),
  },
  needs: ['dns'],
  run: ({ dns }, { target }) => {
    if (dns.status === 'ok') return pass;
    if (isLoopbackName(target.host)) {
      return {
        kind: 'fail',
        level: 'warning',
        detail: l10n.t('Looking up {0} failed: {1}.', target.host, dns.failure.code),
        nextStep: l10n.t(
          'Write localhost, or add {0} to the hosts file: browsers take the name for this machine without asking, other programs do not.',
          target.host,
        ),
        fixes: [],
      };
    }
    const isContainerName = containerName.test(target.host);
    return {
      kind: 'fail',
      detail: l10n.t('Looking up {0} failed: {1}.', target.host, dns.failure.code),
      nextStep: isContainerName
        ? l10n.t(
            '"{0}" is a name inside a container network. The page runs in your browser, outside of it: use localhost or the name of the machine, and map the port.',
            target.host,
          )
        : l10n.t(
            'Check the spelling of {0}, your DNS and VPN; a browser elsewhere needs a public name or one of its own network.',
            target.host,
          ),
      fixes: [],
    };
  },
});
