import {
  type CertificateRequest,
  createKey,
  issue,
  type TestCertificate,
} from '../../support/issueCertificate';
import type { Scenario } from './scenario';

const der = (c: TestCertificate): Buffer => Buffer.from(c.der, 'base64');
const rsa = createKey('rsa');
const ec = createKey('p256');
const serverAuth = ['1.3.6.1.5.5.7.3.1'];

export function buildScenarios({ aiaBase }: { aiaBase: string }): Scenario[] {
  const root = issue({ name: 'Farm root', key: rsa, issuer: null, ca: true });
  const intermediate = issue({ name: 'Farm intermediate', key: ec, issuer: root, ca: true });
  const leaf = (more: Partial<CertificateRequest> = {}): TestCertificate =>
    issue({ name: 'leaf', key: ec, issuer: root, names: { dns: ['a.test'] }, purposes: serverAuth, ...more });
  const base = { host: 'a.test', key: ec.privateKey, trusted: [der(root)], row: null };
  const good = leaf();
  const belowWithAia = leaf({ issuer: intermediate, issuerUrl: `${aiaBase}/int.der` });
  const belowWithHanging = leaf({ issuer: intermediate, issuerUrl: `${aiaBase}/never.der` });
  return [
    { name: 'healthy', ...base, chain: [der(good)] },
    {
      name: 'healthy-intermediate',
      ...base,
      chain: [der(leaf({ issuer: intermediate })), der(intermediate)],
    },
    { name: 'raw-healthy', ...base, chain: [der(good)], tls: { raw: true } },
    { name: 'raw-garbage', ...base, row: 'C25', chain: [Buffer.from('nonsense')], tls: { raw: true } },
    { name: 'c03', ...base, row: 'C03', chain: [der(leaf({ issuer: intermediate }))] },
    { name: 'c04', ...base, row: 'C04', host: 'b.test', chain: [der(good)] },
    { name: 'c07', ...base, row: 'C07', chain: [der(leaf({ notAfter: new Date(Date.now() - 1e7) }))] },
    { name: 'c13', ...base, row: 'C13', chain: [der(good)], tls: { clientCertificate: 'required' } },
    { name: 'c14', ...base, row: 'C14', chain: [der(good)], tls: { clientCertificate: 'optional' } },
    {
      name: 'c11',
      ...base,
      row: 'C11',
      chain: [der(good)],
      tls: { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' },
    },
    {
      name: 'c22-aia',
      ...base,
      chain: [der(belowWithAia)],
      aia: [{ path: '/int.der', body: der(intermediate) }],
    },
    {
      name: 'c22-hang',
      ...base,
      row: 'C22',
      chain: [der(belowWithHanging)],
      aia: [{ path: '/never.der', body: null }],
    },
    {
      name: 'c42-reset',
      ...base,
      row: 'C42',
      chain: [der(good)],
      obstacle: { kind: 'drops-long-hello', maxBytes: 1400, how: 'reset' },
    },
    {
      name: 'c42-close',
      ...base,
      row: 'C42',
      chain: [der(good)],
      obstacle: { kind: 'drops-long-hello', maxBytes: 1400, how: 'close' },
    },
    {
      name: 'c42-silence',
      ...base,
      row: 'C42',
      chain: [der(good)],
      obstacle: { kind: 'drops-long-hello', maxBytes: 1400, how: 'silence' },
    },
    {
      name: 'c42-long-enough',
      ...base,
      chain: [der(good)],
      obstacle: { kind: 'drops-long-hello', maxBytes: 5000, how: 'silence' },
    },
    { name: 'ends-reset', ...base, row: 'C19', chain: [], obstacle: { kind: 'ends-at-once', how: 'reset' } },
    { name: 'ends-close', ...base, row: 'C19', chain: [], obstacle: { kind: 'ends-at-once', how: 'close' } },
    {
      name: 'plain',
      ...base,
      row: 'C19',
      chain: [],
      obstacle: { kind: 'plain-text', text: 'HTTP/1.1 400 Bad Request\r\n\r\n' },
    },
    { name: 'alert-40', ...base, row: 'C12', chain: [], obstacle: { kind: 'alert', description: 40 } },
    {
      name: 'c47',
      ...base,
      chain: [der(good)],
      tls: { withoutSni: { chain: [der(leaf({ names: { dns: ['x.test'] } }))], key: ec.privateKey } },
    },
    { name: 'c21', ...base, row: 'C21', chain: [der(good)], tls: { alpn: ['h2'] } },
    { name: 'ip', ...base, host: '127.0.0.1', chain: [der(leaf({ names: { ip: [[127, 0, 0, 1]] } }))] },
    {
      name: 'ip6',
      ...base,
      host: '::1',
      chain: [der(leaf({ names: { ip: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]] } }))],
    },
    { name: 'ip-other', ...base, host: '10.1.2.3', chain: [der(leaf({ names: { ip: [[10, 1, 2, 3]] } }))] },
  ];
}
