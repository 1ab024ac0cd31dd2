import assert from 'node:assert/strict';
import { skippedFact } from '../../../src/core/emptyFacts';
import type { DnsFact, Fact } from '../../../src/core/evidence';
import { pageRule } from '../../../src/core/page';
import { parseTarget } from '../../../src/core/target';

function resolvesTo(...addresses: string[]): Fact<DnsFact> {
  const value: DnsFact = {
    addresses: addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    source: 'lookup',
  };
  return { status: 'ok', vantage: 'extension-host', at: 0, ms: 1, value };
}

const notResolved = skippedFact('dns', 'not-reached');
const publicDns = resolvesTo('93.184.216.34');
const https = 'https://app.example.com';
const http = 'http://app.example.com';

type Kind = ReturnType<typeof pageRule>['kind'];

/** What Chromium 156 did, by page, URL and the addresses that the name leads to. */
const matrix: [page: string, url: string, dns: Fact<DnsFact>, kind: Kind][] = [
  // Mixed content: names, also such as lead to loopback, and public addresses.
  [https, 'ws://broker.example/', publicDns, 'mixed-content'],
  [https, 'ws://broker.example/', resolvesTo('127.0.0.1'), 'mixed-content'],
  [https, 'ws://broker.example/', notResolved, 'mixed-content'],
  [https, 'ws://93.184.216.34/', publicDns, 'mixed-content'],
  [https, 'mqtt://broker.example/', publicDns, 'mixed-content'],
  ['https://localhost:8443', 'ws://broker.example/', publicDns, 'mixed-content'],
  // Not for TLS, and not for pages without it.
  [https, 'wss://broker.example/', publicDns, 'allowed'],
  [https, 'wss://broker.example/', notResolved, 'allowed'],
  [http, 'ws://broker.example/', publicDns, 'allowed'],
  [http, 'wss://broker.example/', publicDns, 'allowed'],
  // Loopback and private addresses are no mixed content, but need a permission that only a page with TLS can have.
  [https, 'ws://localhost:8083/', resolvesTo('127.0.0.1'), 'needs-permission'],
  [https, 'ws://127.0.0.1:8083/', resolvesTo('127.0.0.1'), 'needs-permission'],
  [https, 'ws://192.168.1.20:8083/', resolvesTo('192.168.1.20'), 'needs-permission'],
  [https, 'ws://broker.local:8083/', resolvesTo('192.168.1.20'), 'needs-permission'],
  [https, 'wss://broker.example/', resolvesTo('192.168.1.20'), 'needs-permission'],
  [https, 'wss://broker.example/', resolvesTo('::1'), 'needs-permission'],
  [https, 'wss://[fd00::1]/', resolvesTo('fd00::1'), 'needs-permission'],
  [http, 'ws://127.0.0.1:8083/', resolvesTo('127.0.0.1'), 'blocked-local-network'],
  [http, 'wss://broker.example/', resolvesTo('10.0.0.1'), 'blocked-local-network'],
  [http, 'ws://10.0.0.1/', resolvesTo('10.0.0.1'), 'blocked-local-network'],
  // The first address is the one that is tried first.
  [https, 'wss://broker.example/', resolvesTo('93.184.216.34', '10.0.0.1'), 'allowed'],
  [https, 'wss://broker.example/', resolvesTo('10.0.0.1', '93.184.216.34'), 'needs-permission'],
  // A page that is not public itself.
  ['http://localhost:3000', 'ws://127.0.0.1:8083/', resolvesTo('127.0.0.1'), 'allowed'],
  ['http://localhost:3000', 'ws://192.168.1.20:8083/', resolvesTo('192.168.1.20'), 'allowed'],
  ['http://192.168.1.5', 'ws://192.168.1.20:8083/', resolvesTo('192.168.1.20'), 'allowed'],
  // Only public pages are kept from loopback; measured with --ip-address-space-overrides.
  ['http://192.168.1.5', 'ws://127.0.0.1:8083/', resolvesTo('127.0.0.1'), 'allowed'],
  ['https://[::1]:3000', 'ws://127.0.0.1:8083/', resolvesTo('127.0.0.1'), 'allowed'],
];

describe('pageRule', () => {
  for (const [page, url, dns, kind] of matrix) {
    const leadsTo = dns.status === 'ok' ? dns.value.addresses.map(({ address }) => address).join(', ') : '?';
    it(`${page} to ${url} (${leadsTo}): ${kind}`, () => {
      const parsed = parseTarget(url);
      assert.ok(parsed.ok);
      assert.equal(pageRule(page, parsed.target, dns).kind, kind);
    });
  }
});
