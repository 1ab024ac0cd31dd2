import {
  type Certificate,
  commonName,
  daysFromNow,
  type Deviation,
  dns,
  ip,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  pkcs1,
  subjectAltName,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { server } from './world';

/** A registered domain: names under it can be those of one server only. */
const domain = 'doctor-example.com';

/** What browsers demand of publicly known authorities only. */
export function publicRootScenarios(): Scenario[] {
  const root = issueRoot('Publicly known root');
  const intermediate = issueIntermediate('Intermediate of the publicly known root', root);
  const site: Site = { root, intermediate };
  return [...lifetimes(site), ...names(site), ...oldChecks(site)];
}

interface Site {
  root: Certificate;
  intermediate: Certificate;
}

function known(
  { root, intermediate }: Site,
  name: string,
  row: string | null,
  deviation: Deviation,
  host = `${name}.${domain}`,
  chain = [intermediate],
): Scenario {
  const leaf = issueLeaf(host, intermediate, deviation);
  return server(name, row, [leaf, ...chain], [root], { host, publicRoot: true });
}

/** From then on 200 days are the most, and from the second date on 100; up to then it was 398. */
const shortened = [new Date('2026-03-15T00:00:00Z'), new Date('2027-03-15T00:00:00Z')] as const;

const dayMs = 86_400_000;

function lifetimes(site: Site): Scenario[] {
  // Both ends of a validity count, so that whole days end a second earlier.
  const since = (start: Date, days: number): Deviation => ({
    notBefore: start,
    notAfter: new Date(start.getTime() + days * dayMs - 1000),
  });
  const yesterday = daysFromNow(-1);
  const most = yesterday < shortened[1] ? 200 : 100;
  const before = new Date(shortened[0].getTime() - dayMs);
  const stillValid = before.getTime() + 398 * dayMs > Date.now();
  return [
    known(site, 'c38-90-days', null, since(yesterday, 90)),
    known(site, 'c38-longest', null, since(yesterday, most)),
    known(site, 'c38-a-day-too-long', 'C38', since(yesterday, most + 1)),
    known(site, 'c38-398-days', 'C38', since(yesterday, 398)),
    known(site, 'c38-ten-years', 'C38', since(yesterday, 3650)),
    known(site, 'c38-old-longest', stillValid ? null : 'C07', since(before, 398)),
    known(site, 'c38-old-a-day-too-long', 'C38', since(before, 399)),
  ];
}

function names(site: Site): Scenario[] {
  const at = (name: string, row: string | null, host: string, deviation: Deviation = {}) =>
    known(site, name, row, deviation, host);
  const address: Deviation = { subject: commonName('Server'), with: [subjectAltName(ip(127, 0, 0, 1))] };
  return [
    at('c39-registered', null, `c39-registered.${domain}`),
    at('c39-single-label', 'C39', 'gateway'),
    at('c39-test', 'C39', 'gateway.broker.test'),
    at('c39-local', 'C39', 'gateway.local'),
    at('c39-internal', 'C39', 'gateway.broker.internal'),
    at('c39-example', 'C39', 'gateway.broker.example'),
    at('c39-loopback', 'C39', '127.0.0.1', address),
    at('c39-localhost', 'C39', 'localhost'),
  ];
}

/** What fails everywhere fails here, too. */
function oldChecks(site: Site): Scenario[] {
  const other: Deviation = { with: [subjectAltName(dns(`other.${domain}`))] };
  return [
    incomplete(site.root),
    known(site, 'c04-public', 'C04', other),
    known(site, 'c07-public', 'C07', { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) }),
    known(site, 'c05-public', 'C05', { without: ['subjectAltName'] }),
    {
      ...known(site, 'c10-public', 'C10', { algorithm: pkcs1('sha1') }),
      tls: { ciphers: 'DEFAULT@SECLEVEL=0' },
    },
  ];
}

/** Below an intermediate that no other server sends, since Firefox remembers those it has seen. */
function incomplete(root: Certificate): Scenario {
  const intermediate = issueIntermediate('Forgotten intermediate of the publicly known root', root);
  return known({ root, intermediate }, 'c03-public', 'C03', {}, `c03-public.${domain}`, []);
}
