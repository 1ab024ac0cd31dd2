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

/** The lifetime is an inclusive one: to the second less than the whole days is within them. */
function lifetimes(site: Site): Scenario[] {
  const second = 1 / 86_400;
  const since = (start: Date, days: number): Deviation => ({
    notBefore: start,
    notAfter: new Date(start.getTime() + (days - second) * 86_400_000),
  });
  const before = new Date('2026-03-14T00:00:00Z');
  const yesterday = daysFromNow(-1);
  return [
    known(site, 'c38-90-days', null, since(yesterday, 90)),
    known(site, 'c38-200-days', null, since(yesterday, 200)),
    known(site, 'c38-201-days', 'C38', since(yesterday, 201)),
    known(site, 'c38-398-days-since-yesterday', 'C38', since(yesterday, 398)),
    known(site, 'c38-398-days-before-2026-03-15', null, since(before, 398)),
    known(site, 'c38-399-days-before-2026-03-15', 'C38', since(before, 399)),
    known(site, 'c38-ten-years', 'C38', since(yesterday, 3650)),
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
