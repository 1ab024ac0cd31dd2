import type { TcpFailure } from '../../evidence';

/** Firefox' names for failed TCP connections (`xpcom/base/ErrorList.py`); `null` where it only gives up in silence. */
export function firefoxTcpError(failure: TcpFailure): string | null {
  switch (failure.kind) {
    case 'timeout':
      return null;
    case 'reset':
      return 'NS_ERROR_NET_RESET';
    case 'refused':
    case 'unreachable':
    case 'other':
      return 'NS_ERROR_CONNECTION_REFUSED';
  }
}
