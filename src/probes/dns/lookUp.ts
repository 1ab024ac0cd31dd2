import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { DnsFact, DnsFailure, ResolvedAddress } from '../../core/evidence';
import type { ResolveOverride } from '../../core/request';
import { errorText } from '../errorText';
import { failedWith, type Outcome, succeeded } from '../outcome';
import { within } from '../timing';

/**
 * Finds the addresses of a host as a connecting program would (getaddrinfo), both families, in the system's order.
 * An override for this host and port stands before everything else.
 */
export async function lookUp(
  host: string,
  port: number,
  overrides: readonly ResolveOverride[],
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<DnsFact, DnsFailure>> {
  const override = overrides.find((entry) => isSameHost(entry.host, host) && entry.port === port);
  if (override !== undefined)
    return succeeded({ addresses: [withFamily(override.address)], source: 'override' });
  if (isIP(host) !== 0) return succeeded({ addresses: [withFamily(host)], source: 'literal' });
  return lookUpName(host, options.signal, options.timeoutMs);
}

async function lookUpName(
  host: string,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<Outcome<DnsFact, DnsFailure>> {
  try {
    // getaddrinfo cannot be stopped; its late answer is dropped.
    const found = await within(signal, timeoutMs, lookup(host, { all: true, verbatim: true }));
    if (found === null)
      return failedWith({ layer: 'dns', kind: 'timeout', code: 'ETIMEOUT', message: `getaddrinfo ${host}` });
    return succeeded({ addresses: found.map(({ address }) => withFamily(address)), source: 'lookup' });
  } catch (error) {
    const text = errorText(error);
    return failedWith({ layer: 'dns', kind: kindOf(text.code), ...text });
  }
}

function kindOf(code: string): DnsFailure['kind'] {
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return 'not-found';
    case 'EAI_AGAIN':
    case 'ESERVFAIL':
      return 'temporary';
    case 'ETIMEOUT':
    case 'ETIMEDOUT':
      return 'timeout';
    default:
      return 'other';
  }
}

function withFamily(address: string): ResolvedAddress {
  const bare = address.replace(/^\[|\]$/g, '');
  return { address: bare, family: isIP(bare) === 6 ? 6 : 4 };
}

function isSameHost(a: string, b: string): boolean {
  return a.replace(/^\[|\]$/g, '').toLowerCase() === b.toLowerCase();
}
