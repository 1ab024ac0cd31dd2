import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { addressIsIn } from '../../ipRanges';

/** Ports that Cloudflare's proxy forwards. */
const forwarded = [80, 443, 2052, 2053, 2082, 2083, 2086, 2087, 2095, 2096, 8080, 8443, 8880];

/** Ranges of Cloudflare's proxy (https://www.cloudflare.com/ips/). */
const ranges = [
  '173.245.48.0/20',
  '103.21.244.0/22',
  '103.22.200.0/22',
  '103.31.4.0/22',
  '141.101.64.0/18',
  '108.162.192.0/18',
  '190.93.240.0/20',
  '188.114.96.0/20',
  '197.234.240.0/22',
  '198.41.128.0/17',
  '162.158.0.0/15',
  '104.16.0.0/13',
  '104.24.0.0/14',
  '172.64.0.0/13',
  '131.0.72.0/22',
  '2400:cb00::/32',
  '2606:4700::/32',
  '2803:f800::/32',
  '2405:b500::/32',
  '2405:8100::/32',
  '2a06:98c0::/29',
  '2c0f:f248::/32',
];

export const cloudflarePort = defineCheck({
  meta: {
    id: 'proxy/cloudflare-port',
    step: 'dns',
    level: 'error',
    catalogue: ['E06'],
    title: () => l10n.t('Cloudflare does not forward this port'),
    why: () =>
      l10n.t(
        'The name leads to the proxy of Cloudflare, which forwards a few ports only. The usual ports of brokers are not among them.',
      ),
    citation: page(
      'Cloudflare',
      'Network ports',
      'https://developers.cloudflare.com/fundamentals/reference/network-ports/',
    ),
  },
  needs: ['dns'],
  run: ({ dns }, { target }) => {
    if (dns.status === 'failed') return notApplicable;
    const isProxied = dns.value.addresses.some(({ address }) =>
      ranges.some((range) => addressIsIn(address, range)),
    );
    if (!isProxied || forwarded.includes(target.port)) return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        '{0} is proxied by Cloudflare, and port {1} is not forwarded.',
        target.host,
        target.port,
      ),
      nextStep: l10n.t(
        'Use 443 or 8443, or take the name out of the proxy (grey cloud), or use Cloudflare Spectrum.',
      ),
      fixes: [],
    };
  },
});
