import type { Evidence } from '../../../src/core/evidence';
import { askChromium } from './chromium';
import { withEmptyHome } from './emptyHome';
import { gatherEvidence } from './evidence';
import { type BuildScenarios, type FarmServer, startFarm } from './farm';
import { askFirefox } from './firefoxAnswers';
import type { BrowserName, MeasuredRun, Measurement } from './measurement';
import { mapPooled } from './pool';
import { asPubliclyKnown } from './publicRoot';
import type { BrowserQuestion, BrowserRun } from './realOutcome';
import type { Scenario } from './scenario';

/** Our own probes keep a core busy: more at a time would only make each of them slower. */
const diagnosesAtOnce = 4;

const browsers: Record<BrowserName, (question: BrowserQuestion) => Promise<BrowserRun>> = {
  chromium: askChromium,
  firefox: askFirefox,
};

/** Sets up the servers, asks the browsers and our own probes about each, and leaves nothing behind. */
export function measureAll(build: BuildScenarios, asked: readonly BrowserName[]): Promise<MeasuredRun> {
  return withEmptyHome(async () => {
    const farm = await startFarm(build);
    try {
      return await measureFarm(farm.servers, asked);
    } finally {
      await farm.close();
    }
  });
}

async function measureFarm(
  servers: readonly FarmServer[],
  asked: readonly BrowserName[],
): Promise<MeasuredRun> {
  const inOrder = [...servers].sort((a, b) => Number(waits(b.scenario)) - Number(waits(a.scenario)));
  const question = questionOf(inOrder);
  const ask = async (name: BrowserName): Promise<BrowserRun | null> =>
    asked.includes(name) ? browsers[name](question) : null;
  const [chromium, firefox, evidence] = await Promise.all([
    ask('chromium'),
    ask('firefox'),
    mapPooled(
      inOrder,
      diagnosesAtOnce,
      async (server) => [server.url, await gatherEvidence(server)] as const,
    ),
  ]);
  const evidenceByUrl = new Map(evidence);
  return {
    products: { chromium: chromium?.product ?? null, firefox: firefox?.product ?? null },
    measurements: servers.map(({ scenario, url }) =>
      measurementOf(scenario, evidenceByUrl.get(url), {
        chromium: chromium?.outcomes.get(url) ?? null,
        firefox: firefox?.outcomes.get(url) ?? null,
      }),
    ),
  };
}

/** Asked first, because a browser takes up to 30 s over it. */
function waits({ aia = [], obstacle }: Scenario): boolean {
  const isSilent = obstacle !== undefined && 'how' in obstacle && obstacle.how === 'silence';
  return isSilent || aia.some(({ body }) => body === null);
}

function questionOf(servers: readonly FarmServer[]): BrowserQuestion {
  const rootsOf = (arePublic: boolean): Buffer[] => {
    const scenarios = servers.map(({ scenario }) => scenario);
    const own = scenarios.filter(({ publicRoot }) => (publicRoot === true) === arePublic);
    const ders = own.flatMap(({ trusted }) => trusted);
    return [...new Map(ders.map((der) => [der.toString('base64'), der])).values()];
  };
  return {
    servers: servers.map(({ url, port, scenario: { host, publicRoot } }) => ({
      url,
      port,
      host,
      hasPublicRoot: publicRoot === true,
    })),
    imported: rootsOf(false),
    publicRoots: rootsOf(true),
  };
}

function measurementOf(
  { name, row, host, chain, trusted, publicRoot }: Scenario,
  evidence: Evidence | undefined,
  real: Measurement['real'],
): Measurement {
  if (evidence === undefined) throw new Error(`${name} was not diagnosed.`);
  return {
    scenario: name,
    row,
    host,
    chain: chain.map((der) => der.toString('base64')),
    trusted: trusted.map((der) => der.toString('base64')),
    real,
    evidence: publicRoot === true ? asPubliclyKnown(evidence) : evidence,
  };
}
