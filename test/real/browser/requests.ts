import assert from 'node:assert/strict';
import { type BrowserRequest, runBrowser } from '../../../src/browser';
import type { BrowserFact } from '../../../src/core/evidence';

/** Longest time of one run, in ms; generous, because the machine may be busy. */
export const runTimeoutMs = 20_000;

/** A request for a URL, with the defaults of a run that was given nothing else. */
export function requestFor(url: string, changes: Partial<BrowserRequest> = {}): BrowserRequest {
  return {
    browser: 'auto',
    url,
    socketUrl: url,
    pageOrigin: null,
    subprotocol: 'mqtt',
    connect: { protocolVersion: 4, clientId: null, username: null, password: null },
    resolve: [],
    trust: [],
    timeoutMs: runTimeoutMs,
    ...changes,
  };
}

/** Runs the browser, which must get as far as a measurement. */
export async function measured(url: string, changes: Partial<BrowserRequest> = {}): Promise<BrowserFact> {
  const outcome = await runBrowser(requestFor(url, changes), new AbortController().signal);
  assert.equal(outcome.kind, 'measured', JSON.stringify(outcome));
  return outcome.fact;
}

/** Base64 of the DER in a PEM file of one certificate. */
export function derOf(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}
