import type { MqttVersion } from '../input';
import type { Options } from '../model/connection';
import type { FileModel } from '../model/file';
import { isSurelyUnset, sureValue, textIn } from '../options/entries';
import { compareRelease } from '../options/table';

/** Whether mqtt.js surely starts a worker for its timers in this page. */
export function startsWorker({ connections, mqtt }: FileModel): boolean {
  return (
    hasWorkerTimers(mqtt) &&
    connections.some(({ setups }) => setups.every(({ options }) => needsWorker(options)))
  );
}

/** `worker-timers` came with 5.3.2 (MQTT.js, `src/lib/PingTimer.ts`); an unknown version is taken for the newest. */
function hasWorkerTimers(version: MqttVersion | null): boolean {
  if (version === null) return true;
  return compareRelease(version, [5, 3, 2]) >= 0 || (version.source === 'range' && version.major === 5);
}

function needsWorker(options: Options): boolean {
  const keepalive = sureValue(options, 'keepalive');
  if (keepalive?.kind === 'number' && keepalive.value === 0) return false;
  const timers = sureValue(options, 'timerVariant');
  const wanted = timers === null ? null : textIn(timers);
  return isSurelyUnset(options, 'timerVariant') || wanted === 'auto' || wanted === 'worker';
}
