import { createRequire } from 'node:module';
import { version } from '../package.json';
import { mqttRule, type Engine } from './eslint/rule';

const name = 'mqtt-wss-doctor';

/**
 * Loaded by the same relative name in src and in dist, so that a project without mqtt.js never loads a parser: an
 * ESLint rule is synchronous, and so cannot import dynamically.
 */
const loadEngine = (): Engine => createRequire(__filename)('./lint') as Engine;

/** The ESLint plugin, for flat configurations; oxlint takes it as a JS plugin, too. */
const plugin = {
  meta: { name, version },
  rules: { mqtt: mqttRule(loadEngine) },
  configs: {
    /** ESLint wants the very same object wherever a plugin is named. */
    get recommended() {
      return {
        name: `${name}/recommended`,
        plugins: { [name]: plugin },
        rules: { [`${name}/mqtt`]: 'error' },
      };
    },
  },
};

export = plugin;
