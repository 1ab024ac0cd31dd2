import { createKey, issue, type KeyType, type TestCertificate } from '../issueCertificate';

const serverAuth = '1.3.6.1.5.5.7.3.1';
const asCa = { ca: true, keyUsage: [0x06] };

/** Name that the chains are for. */
export const mutationHost = 'broker.example';

/** A leaf, two intermediates and a root, all with keys of one kind. */
export interface TestChain {
  type: KeyType;
  sent: TestCertificate[];
  root: TestCertificate;
}

/** One sound chain of four certificates for each kind of key. */
export function soundChains(): TestChain[] {
  const types: KeyType[] = ['rsa', 'p256', 'p384', 'p521', 'ed25519', 'rsa-pss'];
  return types.map((type) => {
    const root = issue({ name: `Root ${type}`, key: createKey(type), issuer: null, ...asCa });
    const outer = issue({ name: `Outer ${type}`, key: createKey(type), issuer: root, ...asCa });
    const inner = issue({ name: `Inner ${type}`, key: createKey(type), issuer: outer, ...asCa });
    const leaf = issue({
      name: 'leaf',
      key: createKey(type),
      issuer: inner,
      names: { dns: [mutationHost, '*.devices.example'], ip: [[127, 0, 0, 1]] },
      ca: false,
      keyUsage: [0x80],
      purposes: [serverAuth],
    });
    return { type, sent: [leaf, inner, outer], root };
  });
}
