import type { TrustStore } from '../evidence';

/**
 * The stores that a browser believes. Chromium has its own root store, close to Mozilla's, and adds what the user put
 * into the operating system, which on Linux is the NSS database (Chrome Root Store FAQ). Firefox has Mozilla's, and adds
 * the operating system's on Windows and macOS only (`security.enterprise_roots.enabled`, on since Firefox 120).
 */
export function believedBy(
  browser: 'chromium' | 'firefox',
  platform: string,
): (store: TrustStore) => boolean {
  const readsSystem = platform === 'win32' || platform === 'darwin';
  return (store) => {
    switch (store) {
      case 'bundled':
      case 'named':
        return true;
      case 'system':
        return readsSystem;
      case 'nss':
        return browser === 'chromium';
    }
  };
}
