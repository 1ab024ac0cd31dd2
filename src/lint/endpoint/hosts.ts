import { addressSpaceOfHost } from '../../core/ipAddress';
import { serviceOf, type BrokerDefaults } from '../../core/brokers';
import { textOf, type Part } from './part';

/** Whether browsers take a host for this machine, to which also pages on https may connect without TLS. */
export function isLoopback(host: string): boolean {
  return addressSpaceOfHost(host.replace(/^\[|\]$/g, '')) === 'loopback';
}

/** The service that a host belongs to; `null` for unknown hosts and services. */
export function serviceAt(host: Part): BrokerDefaults | null {
  const name = textOf(host);
  return name === null ? null : serviceOf(name);
}

/** A port's number; `null` where it is not known, left out, or none. */
export function numberOf(port: Part): number | null {
  const text = textOf(port);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
