import type { Target } from '../core/target';
import { urlOf } from '../core/urlOf';

/** Scheme, host and port that a browser's WebSocket is to reach, e.g. `wss://[::1]:8084`. */
export function webSocketOrigin(target: Target): string {
  return urlOf(target, { path: '' });
}
