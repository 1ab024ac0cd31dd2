import type { PageSocket } from '../../core/evidence';
import { errorText } from './errorText';
import type { SocketRequest } from './requests';

/**
 * Opens a bare WebSocket from this page and closes it again once it is open.
 *
 * A page never learns why a connection failed: `error` is only set where the constructor threw,
 * and `status` and `headers` stay empty. Never rejects.
 */
export function runSocket(request: SocketRequest): Promise<PageSocket> {
  const start = performance.now();
  const finish = (found: Partial<PageSocket> & Pick<PageSocket, 'outcome'>): PageSocket => ({
    error: null,
    closeCode: null,
    closeReason: '',
    status: null,
    headers: [],
    subprotocol: null,
    ms: performance.now() - start,
    ...found,
  });
  try {
    return watch(new WebSocket(request.url, request.subprotocol), request.timeoutMs, finish);
  } catch (error) {
    return Promise.resolve(finish({ outcome: 'threw', error: errorText(error, request.url) }));
  }
}

function watch(
  socket: WebSocket,
  timeoutMs: number,
  finish: (found: Pick<PageSocket, 'outcome'> & Partial<PageSocket>) => PageSocket,
): Promise<PageSocket> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(finish({ outcome: 'timeout' }));
      socket.close();
    }, timeoutMs);
    socket.addEventListener('open', () => {
      clearTimeout(timer);
      resolve(finish({ outcome: 'open', subprotocol: socket.protocol === '' ? null : socket.protocol }));
      socket.close();
    });
    socket.addEventListener('close', ({ code, reason }) => {
      clearTimeout(timer);
      resolve(finish({ outcome: 'failed', closeCode: code, closeReason: reason }));
    });
  });
}
