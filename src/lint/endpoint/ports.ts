import { rawMqttPorts } from '../../core/brokers';
import type { Endpoint } from './endpoint';
import { numberOf, serviceAt } from './hosts';

/** A port of MQTT without WebSocket. */
export function isRawPort(port: number | null): boolean {
  return port === rawMqttPorts.plain || port === rawMqttPorts.tls;
}

/** How the known service of an endpoint uses the port that is written; `null` where that is not known, or both ways. */
export function useOfPort({ host, port }: Endpoint): 'tls' | 'plain' | null {
  const service = serviceAt(host);
  const number = numberOf(port);
  if (service === null || number === null) return null;
  const [isPlain, isTls] = [service.wsPorts.includes(number), service.wssPorts.includes(number)];
  if (isPlain === isTls) return null;
  return isTls ? 'tls' : 'plain';
}

/** Whether the port says that TLS is meant, so that a change of the port changes the scheme with it. */
export function needsTls(endpoint: Endpoint): boolean {
  const number = numberOf(endpoint.port);
  const hasOnlyTls = serviceAt(endpoint.host)?.wsPorts.length === 0;
  return number === rawMqttPorts.tls || useOfPort(endpoint) === 'tls' || (isRawPort(number) && hasOnlyTls);
}

/** Whether the known service of an endpoint has TLS at its port, and the scheme has not, or the other way round. */
export function contradictsService(endpoint: Endpoint): boolean {
  const { scheme, certificateForcesTls } = endpoint;
  if (scheme.kind !== 'known' || certificateForcesTls !== 'no') return false;
  const use = useOfPort(endpoint);
  return (scheme.text === 'ws' && use === 'tls') || (scheme.text === 'wss' && use === 'plain');
}
