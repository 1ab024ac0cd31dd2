// `npm run bench:judge`: how long the judgement of a chain takes, network aside, sound and damaged.
import { X509Certificate } from 'node:crypto';
import { availableParallelism, cpus } from 'node:os';
import type { CertificateQuestion } from '../../src/core/clients/certificateVerdict';
import { judgeForChromium } from '../../src/core/clients/chromium/certificate';
import { judgeForFirefox } from '../../src/core/clients/firefox/certificate';
import { soundChains, type TestChain } from '../support/mutations/chains';
import { mutate } from '../support/mutations/mutate';
import { questionOf } from '../support/mutations/question';
import { seeded } from '../support/mutations/random';
import { median } from './statistics';

const rounds = 200;
const mutated = 4000;
const maxChainMs = 30;
const maxMutatedMs = 20;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Parsing, paths, rules and texts of both browsers. */
function judgeBoth(question: CertificateQuestion): void {
  judgeForChromium(question);
  judgeForFirefox(question);
}

/** The least that anybody does with a chain: OpenSSL reads it and checks its signatures. */
function verifyWithNode(chain: readonly Buffer[]): void {
  const certificates = chain.map((der) => new X509Certificate(der));
  for (const [index, certificate] of certificates.entries()) {
    const issuer = certificates[index + 1];
    if (issuer !== undefined) certificate.verify(issuer.publicKey);
  }
}

function timeChain({ sent, root }: TestChain): { judge: number; node: number } {
  const chain = [...sent, root].map(({ der }) => Buffer.from(der, 'base64'));
  const judge: number[] = [];
  const node: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const judgeMs = timed(() => judgeBoth(questionOf(chain, root)));
    const nodeMs = timed(() => verifyWithNode(chain));
    if (round === 0) continue;
    judge.push(judgeMs);
    node.push(nodeMs);
  }
  return { judge: median(judge), node: median(node) };
}

function timeMutated(chains: readonly TestChain[]): number {
  const random = seeded(7);
  const times: number[] = [];
  for (let index = 0; index < mutated; index += 1) {
    const chain = chains[index % chains.length];
    if (chain === undefined) continue;
    const ders = chain.sent.map(({ der }) => Buffer.from(der, 'base64'));
    const damaged = ders.map((der, place) => (place === index % 3 ? mutate(der, random) : der));
    times.push(timed(() => judgeBoth(questionOf(damaged, chain.root))));
  }
  return median(times);
}

function verdict(value: number, target: number): string {
  return `${value.toFixed(2)} ms (at most ${target} ms: ${value <= target ? 'met' : 'MISSED'})`;
}

const chains = soundChains();
console.log(`${availableParallelism()} cores, ${cpus()[0]?.model ?? ''}; Node ${process.version}`);
console.log(`A chain of four, signatures checked, judged for both browsers; medians of ${rounds} rounds\n`);
const results = chains.map((chain) => ({ type: chain.type, ...timeChain(chain) }));
for (const { type, judge, node } of results) {
  const ratio = (judge / node).toFixed(1);
  console.log(
    `${type.padEnd(10)}${judge.toFixed(2).padStart(8)} ms   ${ratio} times OpenSSL's reading and verifying it`,
  );
}
const slowest = Math.max(...results.map(({ judge }) => judge));
console.log(`\nSlowest kind of key: ${verdict(slowest, maxChainMs)}`);
console.log(`${mutated} damaged chains, median: ${verdict(timeMutated(chains), maxMutatedMs)}`);
