import { isIP } from 'node:net';
import { handshakeOf } from '../../core/clients/certificateQuestion';
import type { TlsFact, TlsFailure } from '../../core/evidence';
import { chromiumOffer } from '../../core/tls/hello/chromium';
import { firefoxOffer } from '../../core/tls/hello/firefox';
import { chainIn } from '../../core/tls/sentChain';
import { type ProbeResult, type ResultOf, skipped, toResult } from '../outcome';
import type { ProbeContext } from '../probeContext';
import { askHellos } from '../tls/askHellos';
import { chromiumContext, firefoxContext } from '../tls/browserContexts';
import { legacyContext, nodeContext } from '../tls/contexts';
import type { Endpoint } from '../tls/endpoint';
import { type HandshakeOptions, shakeHands } from '../tls/handshake';
import { searchIssuers } from '../trust/issuers/searchIssuers';

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

type TlsResult = ProbeResult<TlsFact>;

/** Handshakes with the browsers' and with Node's offer, side by side, and what follows from them. */
export function startTls(context: ProbeContext, endpoint: Endpoint, roundTripMs: number): TlsStage {
  const { recorder } = context;
  if (!context.request.target.secure) return withoutTls(context);
  const shake = async (offer: Omit<HandshakeOptions, 'roundTripMs'>): Promise<TlsResult> =>
    toResult(await shakeHands(endpoint, { ...offer, roundTripMs }, context.within(context.limits.tls)));
  const asChromium = { context: chromiumContext(), alpn: [...chromiumOffer.alpn] };
  const asFirefox = { context: firefoxContext(), alpn: [...firefoxOffer.alpn] };
  const asNode = { context: nodeContext(), alpn: null };
  const browser = recorder.observe('tlsBrowser', () => shake(asChromium));
  const node = recorder.observe('tlsNode', () => shake({ ...asNode, explainVerdict: true }));
  const firefox = recorder.observe('tlsFirefox', () => shake(asFirefox));
  const unnamed = recorder.observe('tlsWithoutSni', async () =>
    isIP(endpoint.host) === 0 ? shake({ ...asChromium, withoutSni: true }) : skipped('not-applicable'),
  );
  const hello = recorder.observe('hello', () => askHellos(endpoint, context.within(context.limits.tls)));
  const legacy = Promise.all([browser, node]).then((modern) =>
    recorder.observe('tlsLegacy', async () => {
      if (modern.some(({ status }) => status === 'ok')) return skipped('not-applicable');
      return modern.every(hasNothingInCommon)
        ? shake({ context: legacyContext(), alpn: null, explainVerdict: true })
        : skipped('not-reached');
    }),
  );
  const trust = examine(context, [browser, firefox, node, legacy], hello);
  return { browser, node, done: Promise.all([trust, hello, unnamed]) };
}

function withoutTls({ recorder }: ProbeContext): TlsStage {
  for (const name of tlsFacts) recorder.skip(name, 'not-applicable');
  const notApplicable = Promise.resolve(skipped('not-applicable'));
  return { browser: notApplicable, node: notApplicable, done: Promise.resolve() };
}

/** Looks at the trust in the first chain that was seen, in the order of `sentChain`. */
async function examine(
  context: ProbeContext,
  handshakes: readonly Promise<TlsResult>[],
  hello: Promise<ResultOf<'hello'>>,
): Promise<void> {
  for (const handshake of handshakes) {
    const result = await handshake;
    const chain = chainIn(result);
    if (chain === null) continue;
    // The server's first answer says how a handshake began that did not end well.
    const first = result.status === 'ok' ? null : await hello;
    const answer = first?.status === 'ok' ? first.value.chromium.answer : null;
    await context.recorder.observe('trust', async () => ({
      status: 'ok',
      value: await searchIssuers(context, chain, handshakeOf(result, answer)),
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
