import { BlockList, isIP } from 'node:net';
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

const privateAddresses = new BlockList();
privateAddresses.addSubnet('10.0.0.0', 8);
privateAddresses.addSubnet('172.16.0.0', 12);
privateAddresses.addSubnet('192.168.0.0', 16);
privateAddresses.addSubnet('169.254.0.0', 16);
privateAddresses.addSubnet('fc00::', 7, 'ipv6');
privateAddresses.addSubnet('fe80::', 10, 'ipv6');

/** The origin of a page, as `http://192.168.1.20:3000`, decides. */
export function localNetworkAccess(pageOrigin: string): LocalNetworkAccess {
  const { protocol, hostname } = new URL(pageOrigin);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'https:' || isLoopback(host)) return 'grant';
  return isPrivate(host) ? 'off' : 'enforce';
}

function isLoopback(host: string): boolean {
  const isName = host === 'localhost' || host.endsWith('.localhost');
  return isName || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function isPrivate(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host.endsWith('.local');
  return privateAddresses.check(host, family === 6 ? 'ipv6' : 'ipv4');
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
