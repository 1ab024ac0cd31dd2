import type { Fact, DnsFact } from './evidence';
import { addressSpaceOf, addressSpaceOfHost, type AddressSpace } from './ipAddress';
import type { Target } from './target';

/** The Origin that stands in for the page's where none was given. */
const exampleOrigin = 'http://localhost';

/** The `Origin` that the probes send in place of the page's browser. */
export function sentOrigin(pageOrigin: string | null): string {
  return pageOrigin ?? exampleOrigin;
}

/** What the page's own address does to the connection, before anything is sent. */
export type PageRule =
  | { kind: 'allowed' }
  /** The constructor throws. */
  | { kind: 'mixed-content' }
  /** The page must have the user's permission, and can ask for it. */
  | { kind: 'needs-permission'; space: AddressSpace }
  /** A page without TLS on a public address is always refused. */
  | { kind: 'blocked-local-network'; space: AddressSpace };

/**
 * Mixed content (W3C Mixed Content, section 4) and Local Network Access (WICG, Chromium 147 and newer) for a page
 * of the given origin. The page's host name decides its address space; a name that says nothing counts as public.
 */
export function pageRule(pageOrigin: string, target: Target, dns: Fact<DnsFact>): PageRule {
  const page = new URL(pageOrigin);
  const isHttps = page.protocol === 'https:';
  const literalSpace = addressSpaceOfHost(target.host);
  if (isHttps && !target.secure && literalSpace === null) return { kind: 'mixed-content' };
  if (isHttps && !target.secure && literalSpace === 'public') return { kind: 'mixed-content' };

  const pageSpace = addressSpaceOfHost(page.hostname.replace(/^\[|\]$/g, '')) ?? 'public';
  const space = literalSpace ?? resolvedSpace(dns);
  if (pageSpace !== 'public' || space === null || space === 'public') return { kind: 'allowed' };
  return { kind: isHttps ? 'needs-permission' : 'blocked-local-network', space };
}

function resolvedSpace(dns: Fact<DnsFact>): AddressSpace | null {
  if (dns.status !== 'ok') return null;
  const [first] = dns.value.addresses;
  return first === undefined ? null : addressSpaceOf(first.address);
}
