import type { UpgradeFact } from '../../evidence';
import { headerValue } from '../../http/header';

const proxies =
  /nginx|openresty|haproxy|caddy|apache|envoy|traefik|cloudflare|awselb|cloudfront|varnish|microsoft-iis|litespeed/i;

/** Name of the reverse proxy or CDN that an answer speaks of; `null` where it names none. */
export function proxyOf({ headers }: UpgradeFact): string | null {
  if (headerValue(headers, 'cf-ray') !== null) return 'cloudflare';
  const names = [headerValue(headers, 'server'), headerValue(headers, 'via')];
  return names.find((name) => name !== null && proxies.test(name)) ?? null;
}
