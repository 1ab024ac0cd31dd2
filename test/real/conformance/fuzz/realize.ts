import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { pemOf } from '../../../../src/core/certificate/pem';
import { type Certificate, issueIntermediate, issueLeaf, issueRoot } from '../../../support/certificates';
import type { Scenario, ServerTls } from '../scenario';
import type { Delivery, Draft, Member } from './draft';

/** Issues the certificates of a draft, from the root downwards, and sets up who sends and who trusts which of them. */
export function realize(draft: Draft): Scenario {
  const issued: Certificate[] = [];
  for (const member of draft.members) issued.push(issueMember(member, issued.at(-1) ?? null, draft.host));
  const delivery: Delivery = {
    sent: issued.slice(issued.length === 1 ? 0 : 1).reverse(),
    trusted: issued.slice(0, 1),
  };
  for (const deliver of draft.deliveries) deliver(delivery, issued);
  // Nothing but a root comes with a browser.
  if (draft.isPublic) delivery.trusted = issued.slice(0, 1);
  const [first] = delivery.sent;
  if (first === undefined) throw new Error(`${draft.name} sends nothing.`);
  const chain = delivery.sent.map(({ der }) => der);
  const key = first.key.privateKey;
  return {
    name: draft.name,
    row: null,
    host: draft.host,
    chain,
    key,
    trusted: delivery.trusted.map(({ der }) => der),
    tls: servedBy(draft.tls, chain, key),
    aia: draft.aia,
    ...(draft.isPublic ? { publicRoot: true } : {}),
  };
}

function issueMember({ role, deviation }: Member, issuer: Certificate | null, host: string): Certificate {
  switch (role) {
    case 'root':
      return issueRoot('', deviation);
    case 'intermediate':
      if (issuer === null) throw new Error('An intermediate has an issuer.');
      return issueIntermediate('', issuer, deviation);
    case 'leaf':
      return issueLeaf(host, issuer, deviation);
  }
}

/** Node's own server where OpenSSL takes the certificates, else the one that sends whatever it is given. */
function servedBy(tls: ServerTls, chain: readonly Buffer[], key: KeyObject): ServerTls {
  if (tls.raw === true) return tls;
  const ciphers = tls.ciphers ?? 'DEFAULT@SECLEVEL=0';
  try {
    createSecureContext({
      ciphers,
      cert: chain.map((der) => pemOf(der.toString('base64'))).join(''),
      key: key.export({ type: 'pkcs8', format: 'pem' }),
    });
    // OpenSSL looks at the keys only once a client is there.
    const [leaf] = chain.map((der) => new X509Certificate(der).publicKey);
    const isSame = leaf !== undefined && createPublicKey(key).equals(leaf);
    return isSame ? { ...tls, ciphers } : { raw: true };
  } catch {
    return { raw: true };
  }
}
