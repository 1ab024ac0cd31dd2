import { createMqttBroker } from '../../../src/practice/broker';
import type { MqttSession } from '../../../src/practice/sessions';
import { listenOnLoopback } from '../../../src/practice/loopback';
import { startAiaServer } from './farm/aia';
import { createEndpoint } from './farm/endpoint';
import { createObstacle } from './farm/obstacle';
import type { Scenario } from './scenario';

/** A scenario whose server runs. */
export interface FarmServer {
  scenario: Scenario;
  port: number;
  /** `wss://HOST:PORT/mqtt`; the host leads to 127.0.0.1. */
  url: string;
}

export interface Farm {
  servers: readonly FarmServer[];
  /** Ends all servers and connections at once. */
  close: () => Promise<void>;
}

/** Certificates name the AIA server, so that the scenarios can only be made once it listens. */
export type BuildScenarios = (options: { aiaBase: string }) => Scenario[];

/**
 * Starts a TLS server on 127.0.0.1 for each scenario, with one MQTT broker behind them all.
 * @throws an error that names the scenario which cannot be set up; nothing stays behind then.
 */
export async function startFarm(build: BuildScenarios): Promise<Farm> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(closers.map((closeOne) => closeOne()));
  };
  try {
    const broker = await createMqttBroker();
    closers.push(broker.close);
    const aia = await startAiaServer();
    closers.push(aia.close);
    const servers: FarmServer[] = [];
    for (const scenario of build({ aiaBase: aia.base })) {
      aia.serve(scenario.aia ?? []);
      const { port, close: closeOne } = await startServer(scenario, broker.serve);
      closers.push(closeOne);
      servers.push({ scenario, port, url: urlOf(scenario.host, port) });
    }
    return { servers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startServer(scenario: Scenario, session: MqttSession) {
  try {
    const endpoint = () => createEndpoint(scenario, session);
    const { obstacle } = scenario;
    return await listenOnLoopback(obstacle === undefined ? endpoint() : createObstacle(obstacle, endpoint));
  } catch (error) {
    throw new Error(`The scenario ${scenario.name} cannot be set up.`, { cause: error });
  }
}

function urlOf(host: string, port: number): string {
  const written = host.includes(':') ? `[${host}]` : host;
  return `wss://${written}:${port}/mqtt`;
}
