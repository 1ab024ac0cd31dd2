import { randomBytes } from 'node:crypto';
import type { MqttFact } from '../../core/evidence';
import type { ProbeContext } from '../probeContext';
import type { Security } from '../transport';
import type { MqttVersion } from '../../core/subprotocol';
import type { ConnectOptions } from './connection';
import { chooseCredentials, type CredentialChoice } from './credentials';
import type { OpenLink } from './link';
import { mqttRoundTrip } from './roundTrip';

/** A connection that is ready for CONNECT. */
export interface MqttCarrier {
  transport: MqttFact['transport'];
  open: OpenLink;
  security: Security;
  /** Where it goes to, which decides on credentials. */
  address: string;
}

/** Seconds; longer than the session lasts, shorter than every proxy's time-out. */
const keepalive = 30;

/** Holds one session on a carrier, with the user's client id and, where they may go, credentials. */
export async function holdSession(
  context: ProbeContext,
  carrier: MqttCarrier,
  version: MqttVersion,
  verifyError: Promise<MqttFact['verifyError']>,
): Promise<MqttFact> {
  const choice = chooseCredentials(context.request, carrier.security, carrier.address);
  const options = connectOptions(context, version, choice, keepalive);
  const seen = await context.takeTurn(() =>
    mqttRoundTrip(carrier.open, options, context.peerText, context.within(context.limits.mqtt)),
  );
  return {
    transport: carrier.transport,
    version,
    verifyError: carrier.security === 'plain' ? null : await verifyError,
    credentials: choice.state,
    ...seen,
  };
}

export function connectOptions(
  context: ProbeContext,
  version: MqttVersion,
  { username, password }: CredentialChoice,
  keepaliveSeconds: number,
): ConnectOptions {
  const clientId = context.request.clientId ?? randomClientId();
  return { version, clientId, keepalive: keepaliveSeconds, username, password };
}

/** At most 23 letters and digits, which every broker has to accept (MQTT 3.1.1 section 3.1.3.1). */
export function randomClientId(): string {
  return `doctor${randomBytes(8).toString('hex')}`;
}
