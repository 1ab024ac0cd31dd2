import * as vscode from 'vscode';

export interface Settings {
  /** `auto`, `none`, or the path of an executable. */
  browser: string;
  /** Upper bound of a run in ms. */
  timeoutMs: number;
  /** Seconds to leave a connection idle; `null`: not asked for. */
  idleSeconds: number | null;
}

const timeoutSeconds = { min: 5, max: 300, otherwise: 30 };
const longestIdleSeconds = 3_600;

/** Reads the settings; a value out of its range, as settings.json can have, is brought into it. */
export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration('mqttWssDoctor');
  const browser = configuration.get<unknown>('browser');
  const timeout = numberOr(configuration.get<unknown>('timeout'), timeoutSeconds.otherwise);
  const idle = numberOr(configuration.get<unknown>('idleSeconds'), 0);
  return {
    browser: typeof browser === 'string' && browser.trim() !== '' ? browser.trim() : 'auto',
    timeoutMs: Math.min(Math.max(timeout, timeoutSeconds.min), timeoutSeconds.max) * 1000,
    idleSeconds: idle > 0 ? Math.min(idle, longestIdleSeconds) : null,
  };
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
