import {
  type Certificate,
  type Extension,
  extensionId,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  issuerAddress,
  keyOf,
  oid,
  pem,
  pkcs7,
  sequence,
  uri,
} from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { hostOf, server, type World } from './world';

type Served = NonNullable<Scenario['aia']>[number];

/** The intermediate is not sent; the leaf says where to get it. Chromium does, Firefox does not. */
export function aiaScenarios(world: World): Scenario[] {
  const fetching = (
    name: string,
    row: string | null,
    body: (intermediate: Certificate) => Buffer | null,
    contentType?: string,
  ) => {
    const intermediate = issueIntermediate(`Fetched intermediate of ${name}`, world.root);
    const leaf = leafAt(name, intermediate, issuerAddress(`${world.aiaBase}/${name}`));
    const served = { path: `/${name}`, body: body(intermediate) };
    const aia = [contentType === undefined ? served : { ...served, contentType }];
    return server(name, row, [leaf], [world.root], { aia });
  };
  const unrelated = issueIntermediate('Fetched unrelated intermediate', issueRoot('Fetched unrelated root'));
  return [
    fetching('c22-der', null, ({ der }) => der),
    fetching('c22-der-as-text', null, ({ der }) => der, 'text/html'),
    fetching('c22-pem', null, ({ der }) => pem(der), 'application/x-pem-file'),
    fetching('c22-pkcs7', null, ({ der }) => pkcs7(der), 'application/pkcs7-mime'),
    fetching('c22-pkcs7-with-others', null, ({ der }) => pkcs7(unrelated.der, der, world.root.der)),
    fetching('c22-pkcs7-pem', 'C03', ({ der }) => pem(pkcs7(der), 'PKCS7')),
    fetching('c22-two-pem', 'C03', ({ der }) => Buffer.concat([pem(unrelated.der), pem(der)])),
    fetching('c22-two-pem-right-first', null, ({ der }) => Buffer.concat([pem(der), pem(unrelated.der)])),
    fetching('c22-hanging', 'C03', () => null),
    fetching('c22-empty', 'C03', () => Buffer.alloc(0)),
    fetching('c22-page', 'C03', () => Buffer.from('<!doctype html><title>Moved</title>'), 'text/html'),
    fetching('c22-truncated', 'C03', ({ der }) => der.subarray(0, 400)),
    fetching('c22-unrelated', 'C03', () => unrelated.der),
    fetching('c22-root-in-place', 'C03', () => world.root.der),
    fetching('c22-same-name-other-key', 'C46', ({ subject }) => {
      const key = keyOf('rsa-2048', 'other intermediate');
      return issueIntermediate('', world.root, { subject, key }).der;
    }),
    ...addresses(world),
    ...beyondTheLeaf(world),
  ];
}

function leafAt(name: string, issuer: Certificate, address: Extension): Certificate {
  return issueLeaf(hostOf(name), issuer, { with: [address] });
}

function addresses({ root, aiaBase }: World): Scenario[] {
  const at = (name: string, row: string | null, address: (own: string) => Extension) => {
    const intermediate = issueIntermediate(`Fetched intermediate of ${name}`, root);
    const aia: Served[] = [{ path: `/${name}`, body: intermediate.der }];
    return server(name, row, [leafAt(name, intermediate, address(`${aiaBase}/${name}`))], [root], { aia });
  };
  const ocspOnly = (address: string): Extension => {
    const value = sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), uri(address)));
    return { id: extensionId.authorityInfoAccess, value };
  };
  return [
    at('c22-not-found', 'C03', (own) => issuerAddress(`${own}-moved`)),
    at('c22-nobody-listens', 'C03', () => issuerAddress('http://127.0.0.1:9/issuer')),
    at('c22-ldap-first', null, (own) => issuerAddress('ldap://127.0.0.1/cn=issuer', own)),
    at('c22-not-found-first', null, (own) => issuerAddress(`${own}-moved`, own)),
    at('c22-ldap-only', 'C03', () => issuerAddress('ldap://127.0.0.1/cn=issuer')),
    at('c22-https-only', 'C03', (own) => issuerAddress(own.replace('http:', 'https:'))),
    at('c22-ocsp-only', 'C03', ocspOnly),
  ];
}

function beyondTheLeaf({ root, aiaBase }: World): Scenario[] {
  const twice = twoSteps(root, aiaBase);
  const [rootName, wrongName] = ['c22-unknown-root', 'c22-wrong-one-sent'];
  const unknownRoot = issueRoot('Fetched unknown root');
  const address = issuerAddress(`${aiaBase}/${rootName}`);
  const below = issueIntermediate('Intermediate below a fetched root', unknownRoot, { with: [address] });
  const missing = issueIntermediate(`Fetched intermediate of ${wrongName}`, root);
  const other = issueIntermediate(`Sent intermediate of ${wrongName}`, root);
  const leaf = leafAt(wrongName, missing, issuerAddress(`${aiaBase}/${wrongName}`));
  return [
    twice,
    server(rootName, 'C02', [issueLeaf(hostOf(rootName), below), below], [], {
      aia: [{ path: `/${rootName}`, body: unknownRoot.der }],
    }),
    server(wrongName, null, [leaf, other], [root], { aia: [{ path: `/${wrongName}`, body: missing.der }] }),
  ];
}

function twoSteps(root: Certificate, aiaBase: string): Scenario {
  const name = 'c22-two-steps';
  const first = issueIntermediate('First fetched intermediate', root);
  const address = issuerAddress(`${aiaBase}/${name}-first`);
  const second = issueIntermediate('Second fetched intermediate', first, { with: [address] });
  return server(name, null, [leafAt(name, second, issuerAddress(`${aiaBase}/${name}`))], [root], {
    aia: [
      { path: `/${name}`, body: second.der },
      { path: `/${name}-first`, body: first.der },
    ],
  });
}
