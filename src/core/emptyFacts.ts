import type { FactName, Facts, SkipReason, Skipped, Vantage } from './evidence';

const vantages: Readonly<Record<FactName, Vantage>> = {
  dns: 'extension-host',
  tcp: 'extension-host',
  hello: 'extension-host',
  tlsBrowser: 'extension-host',
  tlsFirefox: 'extension-host',
  tlsWithoutSni: 'extension-host',
  tlsNode: 'extension-host',
  tlsLegacy: 'extension-host',
  trust: 'extension-host',
  upgradeBrowser: 'extension-host',
  upgradeBare: 'extension-host',
  paths: 'extension-host',
  port: 'extension-host',
  mqtt: 'extension-host',
  mqtt5: 'extension-host',
  mqttDesktop: 'extension-host',
  idle: 'extension-host',
  chromium: 'chromium',
  webview: 'webview',
};

/** The one list of facts. */
export const factNames = Object.keys(vantages) as FactName[];

/** A fact that is missing, and why. */
export function skippedFact(name: FactName, reason: SkipReason): Skipped {
  return { status: 'skipped', vantage: vantages[name], reason };
}

/** The facts where nothing was asked but which anchors the certificates of a file could lead to. */
export function factsOfFile(trust: Facts['trust']): Facts {
  const missing = Object.fromEntries(factNames.map((name) => [name, skippedFact(name, 'not-applicable')]));
  return { ...pendingFacts(false), ...missing, trust };
}

/** The facts of a run that has just begun: all are pending, the webview's only where a panel will measure it. */
export function pendingFacts(hasWebview: boolean): Facts {
  const pending = (name: FactName) => skippedFact(name, 'pending');
  return {
    dns: pending('dns'),
    tcp: pending('tcp'),
    hello: pending('hello'),
    tlsBrowser: pending('tlsBrowser'),
    tlsFirefox: pending('tlsFirefox'),
    tlsWithoutSni: pending('tlsWithoutSni'),
    tlsNode: pending('tlsNode'),
    tlsLegacy: pending('tlsLegacy'),
    trust: pending('trust'),
    upgradeBrowser: pending('upgradeBrowser'),
    upgradeBare: pending('upgradeBare'),
    paths: pending('paths'),
    port: pending('port'),
    mqtt: pending('mqtt'),
    mqtt5: pending('mqtt5'),
    mqttDesktop: pending('mqttDesktop'),
    idle: pending('idle'),
    chromium: pending('chromium'),
    webview: hasWebview ? pending('webview') : skippedFact('webview', 'not-asked'),
  };
}
