import { brokers, tlsPortBeside } from '../../core/brokers';
import type { Endpoint } from './endpoint';
import { isLoopback, numberOf, serviceAt } from './hosts';
import { isRawPort } from './ports';
import { textOf } from './part';
import { isHttp, meansTls } from './schemes';

export type WebSocketScheme = 'ws' | 'wss';

/** Another address for an endpoint. */
export interface Address {
  /** `null`: as it is written, like the others. */
  scheme: WebSocketScheme | 'mqtt' | 'mqtts' | null;
  port: number | null;
  path: string | null;
  /** `sure`: nothing is left to decide, as a known service has it; else the software that has it by default, or a guess. */
  basis: 'sure' | 'guess' | { software: string };
}

/** The scheme that a browser should use for this endpoint: TLS, but for this very machine. */
export function schemeForBrowser({ scheme, host }: Endpoint): WebSocketScheme {
  const name = textOf(host);
  const isPlain = name !== null && isLoopback(name) && !meansTls(textOf(scheme) ?? '');
  return isPlain ? 'ws' : 'wss';
}

/** Addresses at which the broker of this endpoint may offer MQTT over WebSocket, the likeliest first. */
export function addressesFor(endpoint: Endpoint, scheme: WebSocketScheme): readonly Address[] {
  const { host, port, path } = endpoint;
  const service = serviceAt(host);
  const written = numberOf(port);
  const isPortKnown = written !== null || port.kind === 'absent';
  if (service !== null && isPortKnown && path.kind !== 'unknown' && path.kind !== 'choice') {
    const used = scheme === 'ws' && service.wsPorts.length > 0 ? 'ws' : 'wss';
    const ports = used === 'ws' ? service.wsPorts : service.wssPorts;
    const fits = written !== null ? ports.includes(written) : ports.includes(used === 'wss' ? 443 : 80);
    return [{ scheme: used, port: fits ? null : (ports[0] ?? null), path: service.path, basis: 'sure' }];
  }
  if (isForTcp(endpoint)) return softwareAddresses(scheme);
  const beside = scheme === 'wss' && written !== null ? tlsPortBeside(written) : null;
  return [{ scheme, port: beside, path: null, basis: 'guess' }];
}

/** The port is that of MQTT without WebSocket, or left out beside a scheme for which mqtt.js takes that one. */
function isForTcp({ scheme, port }: Endpoint): boolean {
  const name = textOf(scheme) ?? 'mqtt';
  const isDefault = port.kind === 'absent' && !/^w/.test(name) && !isHttp(name);
  return isDefault || isRawPort(numberOf(port));
}

function softwareAddresses(scheme: WebSocketScheme): Address[] {
  return brokers
    .filter(({ hosts }) => hosts === null)
    .map(({ name, wsPorts, wssPorts, path }) => ({
      scheme,
      port: (scheme === 'ws' ? wsPorts : wssPorts)[0] ?? null,
      path,
      basis: { software: name },
    }));
}
