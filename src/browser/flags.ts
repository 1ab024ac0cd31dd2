import { isIP } from 'node:net';
import type { ResolveOverride } from '../core/request';
import type { Profile } from './profile';

export interface FlagOptions {
  profile: Pick<Profile, 'userData'>;
  resolve: readonly ResolveOverride[];
  /** Chromium's own sandbox; off where it cannot be had. */
  sandbox: boolean;
  /** Treat a page of a private address as what it is, although it is made up. */
  localNetworkAccessChecks: boolean;
}

/** What makes a launched browser quiet, quick and without effect on the user's own. */
const quietFlags = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
];

/**
 * `HttpsUpgrades` would turn the page's own `http:` into `https:`; the others reach into the network by themselves,
 * for which macOS asks the user.
 */
const disabledFeatures = ['HttpsUpgrades', 'MediaRouter', 'DialMediaRouteProvider', 'Translate'];

/** The command line of a headless run over the DevTools pipe. It holds no secret, because every user of the machine can read it. */
export function commandLine(options: FlagOptions): string[] {
  const rules = hostResolverRules(options.resolve);
  const features = options.localNetworkAccessChecks
    ? disabledFeatures
    : [...disabledFeatures, 'LocalNetworkAccessChecks', 'LocalNetworkAccessChecksWebSockets'];
  return [
    ...quietFlags,
    `--disable-features=${features.join(',')}`,
    `--user-data-dir=${options.profile.userData}`,
    ...(rules === '' ? [] : [`--host-resolver-rules=${rules}`]),
    ...(options.sandbox ? [] : ['--no-sandbox']),
  ];
}

/**
 * The overrides in the language of Chromium's `net/base/host_mapping_rules.cc`. One that is no host name, port and
 * address is left out, as no URL can mean it, and so that nothing else can be slipped into the rules.
 */
export function hostResolverRules(overrides: readonly ResolveOverride[]): string {
  return overrides
    .filter(isPlain)
    .map(({ host, port, address }) => `MAP ${bracketed(host)}:${port} ${bracketed(address)}`)
    .join(', ');
}

function isPlain({ host, port, address }: ResolveOverride): boolean {
  const isHost = isIP(host) !== 0 || /^[a-z0-9_]([a-z0-9_.-]*)$/i.test(host);
  return isHost && isIP(address) !== 0 && Number.isInteger(port) && port >= 0 && port <= 65535;
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
