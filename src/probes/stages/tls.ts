import type { TlsFailure } from '../../core/evidence';
import { chainIn } from '../../core/tls/sentChain';
import { type ProbeResult, type ResultOf, skipped, toResult } from '../outcome';
import type { ProbeContext } from '../probeContext';
import { browserContext, legacyContext, nodeContext } from '../tls/contexts';
import type { Endpoint } from '../tls/endpoint';
import { type HandshakeOptions, shakeHands } from '../tls/handshake';
import { examineTrust } from '../trust/trust';

export interface TlsStage {
  browser: Promise<ResultOf<'tlsBrowser'>>;
  node: Promise<ResultOf<'tlsNode'>>;
  done: Promise<unknown>;
}

const tlsFacts = [
  'hello',
  'tlsBrowser',
  'tlsFirefox',
  'tlsWithoutSni',
  'tlsNode',
  'tlsLegacy',
  'trust',
] as const;

type TlsResult = ProbeResult<Extract<ResultOf<'tlsNode'>, { status: 'ok' }>['value']>;

/** Handshakes with a browser's and with Node's offer, side by side, and what follows from them. */
export function startTls(context: ProbeContext, endpoint: Endpoint, roundTripMs: number): TlsStage {
  const { recorder } = context;
  if (!context.request.target.secure) return withoutTls(context);
  const shake = async (offer: Pick<HandshakeOptions, 'context' | 'alpn'>): Promise<TlsResult> =>
    toResult(await shakeHands(endpoint, { ...offer, roundTripMs }, context.within(context.limits.tls)));
  const browser = recorder.observe('tlsBrowser', () =>
    shake({ context: browserContext(), alpn: ['http/1.1'] }),
  );
  const node = recorder.observe('tlsNode', () => shake({ context: nodeContext(), alpn: null }));
  const legacy = Promise.all([browser, node]).then((modern) =>
    recorder.observe('tlsLegacy', async () => {
      if (modern.some(({ status }) => status === 'ok')) return skipped('not-applicable');
      return modern.every(hasNothingInCommon)
        ? shake({ context: legacyContext(), alpn: null })
        : skipped('not-reached');
    }),
  );
  for (const name of ['hello', 'tlsFirefox', 'tlsWithoutSni'] as const) recorder.skip(name, 'not-asked');
  return { browser, node, done: examine(context, [browser, node, legacy]) };
}

function withoutTls({ recorder }: ProbeContext): TlsStage {
  for (const name of tlsFacts) recorder.skip(name, 'not-applicable');
  const notApplicable = Promise.resolve(skipped('not-applicable'));
  return { browser: notApplicable, node: notApplicable, done: Promise.resolve() };
}

/** Looks at the trust in the first chain that was seen, in the order of interest. */
async function examine(context: ProbeContext, handshakes: readonly Promise<TlsResult>[]): Promise<void> {
  for (const handshake of handshakes) {
    const result = await handshake;
    const chain = chainIn(result);
    if (chain === null) continue;
    await context.recorder.observe('trust', async () => ({
      status: 'ok',
      value: examineTrust(chain, await context.stores.certificates(), context.request.trust.length),
    }));
    return;
  }
  context.recorder.skip('trust', 'not-reached');
}

function hasNothingInCommon(result: TlsResult): boolean {
  if (result.status !== 'failed' || result.failure.layer !== 'tls') return false;
  const kinds: readonly TlsFailure['kind'][] = ['alert', 'no-common-parameters'];
  return kinds.includes(result.failure.kind);
}
