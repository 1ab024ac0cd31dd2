import type { Connection } from '../model/connection';
import { sureValue } from '../options/entries';

/** Whether a connection is surely not made again once it is lost: `reconnectPeriod: 0`. */
export function neverReconnects(connection: Connection | null): boolean {
  const periods = connection?.setups.map(({ options }) => sureValue(options, 'reconnectPeriod')) ?? [];
  return periods.length > 0 && periods.every((period) => period?.kind === 'number' && period.value === 0);
}
