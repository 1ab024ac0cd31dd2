import { chromiumContext, firefoxContext } from './browserContexts';
import { nodeContext } from './contexts';

/** Makes what every run needs ahead of time, so that it does not count into the time of a handshake. */
export function prepareContexts(): void {
  chromiumContext();
  firefoxContext();
  nodeContext();
}
