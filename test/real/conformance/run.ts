import { askChromium } from './chromium';
import { gatherEvidence } from './evidence';
import { type BuildScenarios, type FarmServer, startFarm } from './farm';
import { askFirefox } from './firefoxAnswers';
import type { BrowserName, MeasuredRun, Measurement } from './measurement';
import { mapPooled } from './pool';
import { asPubliclyKnown } from './publicRoot';
import type { BrowserQuestion, BrowserRun } from './realOutcome';

/** Our own probes keep a core busy: more at a time would only make each of them slower. */
const diagnosesAtOnce = 4;

const browsers: Record<BrowserName, (question: BrowserQuestion) => Promise<BrowserRun>> = {
  chromium: askChromium,
  firefox: askFirefox,
};

/** Sets up the servers, asks the browsers and our own probes about each, and leaves nothing behind. */
export async function measureAll(build: BuildScenarios, asked: readonly BrowserName[]): Promise<MeasuredRun> {
  const farm = await startFarm(build);
  try {
    const question = questionOf(farm.servers);
    const ask = (name: BrowserName) =>
      asked.includes(name) ? browsers[name](question) : Promise.resolve(null);
    const [chromium, firefox] = await Promise.all([ask('chromium'), ask('firefox')]);
    const measurements = await mapPooled([...farm.servers.entries()], diagnosesAtOnce, ([index, server]) =>
      measureOne(server, {
        chromium: chromium?.outcomes[index] ?? null,
        firefox: firefox?.outcomes[index] ?? null,
      }),
    );
    return {
      products: { chromium: chromium?.product ?? null, firefox: firefox?.product ?? null },
      measurements,
    };
  } finally {
    await farm.close();
  }
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

async function measureOne(server: FarmServer, real: Measurement['real']): Promise<Measurement> {
  const { name, row, host, chain, trusted, publicRoot } = server.scenario;
  const evidence = await gatherEvidence(server);
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
