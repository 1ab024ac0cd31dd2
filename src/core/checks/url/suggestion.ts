import { serviceOf } from '../../brokers';
import type { Target } from '../../target';
import { urlOf } from '../../urlOf';

/** The URL that was probably meant: the known service's, else the usual WSS port and path, or what stands in the URL. */
export function suggestedUrl(target: Target): string {
  const service = serviceOf(target.host);
  const [servicePort] = service?.wssPorts ?? [];
  if (servicePort !== undefined) {
    return urlOf(target, { secure: true, port: servicePort, path: service?.path ?? '/mqtt' });
  }
  const writtenPath = target.droppedPath ?? target.path;
  const path = writtenPath === '/' ? '/mqtt' : writtenPath;
  const isRawPort = target.port === 1883 || target.port === 8883;
  const port = target.explicitPort && !isRawPort ? target.port : 8084;
  return urlOf(target, { secure: true, port, path });
}
