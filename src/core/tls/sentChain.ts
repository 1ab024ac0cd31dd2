import type { Evidence, Failure } from '../evidence';

type Handshake =
  | { status: 'ok'; value: { chain: string[] } }
  | { status: 'failed'; failure: Failure }
  | { status: 'skipped' };

/** The certificates that one handshake brought, Base64 of the DER; `null` where it brought none. */
export function chainIn(handshake: Handshake): string[] | null {
  const chain = chainOf(handshake);
  return chain === undefined || chain.length === 0 ? null : chain;
}

/** The one chain that the `trust` of a run was examined for: the first of a browser's offers, else of the other ones. */
export function sentChain({
  facts: { tlsBrowser, tlsFirefox, tlsNode, tlsLegacy },
}: Pick<Evidence, 'facts'>): string[] | null {
  for (const handshake of [tlsBrowser, tlsFirefox, tlsNode, tlsLegacy]) {
    const chain = chainIn(handshake);
    if (chain !== null) return chain;
  }
  return null;
}

function chainOf(handshake: Handshake): string[] | undefined {
  if (handshake.status === 'ok') return handshake.value.chain;
  return handshake.status === 'failed' && handshake.failure.layer === 'tls'
    ? handshake.failure.chain
    : undefined;
}
