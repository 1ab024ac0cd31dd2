import { addressSpaceOfHost } from '../core/ipAddress';
import type { DevToolsConnection } from './connection';
import { CommandError } from './errors';

/**
 * What to do about Chromium's Local Network Access checks for a page that is made up by interception, which Chromium
 * takes for public whatever its host:
 * - `grant`: a page in a secure context could ask its user, who could allow it, so that it is allowed here;
 * - `enforce`: any other public page is always denied;
 * - `off`: a page that comes from a private address is not restricted towards its own network.
 */
export type LocalNetworkAccess = 'grant' | 'enforce' | 'off';

/** The origin of a page, as `http://192.168.1.20:3000`, decides. */
export function localNetworkAccess(pageOrigin: string): LocalNetworkAccess {
  const { protocol, hostname } = new URL(pageOrigin);
  if (protocol === 'https:') return 'grant';
  switch (addressSpaceOfHost(hostname.replace(/^\[|\]$/g, ''))) {
    case 'loopback':
      return 'grant';
    case 'private':
      return 'off';
    case 'public':
    case null:
      return 'enforce';
  }
}

/** Names of the permission since Chrome 147, and before. */
const permissionNames = [['loopbackNetwork', 'localNetwork'], ['localNetworkAccess']];

/**
 * Lets the pages of an origin reach private and loopback addresses, as though the user had allowed it. Every grant
 * takes back the earlier ones, so that only the first names that this browser knows are used; an old one without any
 * has no such checks.
 */
export async function grantLocalNetwork(
  connection: DevToolsConnection,
  browserContextId: string,
  origin: string,
): Promise<void> {
  for (const permissions of permissionNames) {
    try {
      await connection.send('Browser.grantPermissions', { permissions, origin, browserContextId });
      return;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
    }
  }
}
