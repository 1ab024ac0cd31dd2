import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import type { Options } from '../model/connection';
import { entryRange, removal, sureValue } from '../options/entries';
import { findInOptions } from '../options/findings';
import { defineRule } from '../rule';
import { alternatives, type Entry } from '../values/value';

export const tlsVerifyOff = defineRule({
  meta: {
    id: 'tls-verify-off',
    levels: { browser: 'off', node: 'warning', unknown: 'off' },
    fixable: true,
    catalogue: ['C01', 'C02', 'C03'],
    citation: page('Node.js', 'tls.connect', 'https://nodejs.org/api/tls.html#tlsconnectoptions-callback'),
    title: () => l10n.t('The certificate of the broker is not verified'),
  },
  check: (file) =>
    findInOptions(file, ({ entry, setup, connection }) => {
      // Off in some of the ways to connect only: a condition decides, as for development.
      if (!connection.setups.every(({ options }) => switches(options).length > 0)) {
        return [];
      }
      return switches(setup.options)
        .filter(({ outer }) => outer === entry)
        .map(({ inner }) => ({
          range: entryRange(inner),
          message: l10n.t(
            'With rejectUnauthorized: false anyone on the way can pose as the broker and read along. Give Node the certificate of its CA in the option ca instead.',
          ),
          repairs: removal(file.text, inner, false),
        }));
    }),
});

/** The properties that surely turn verification off, with the option that they are or stand in. */
function switches(options: Options): readonly { outer: Entry; inner: Entry }[] {
  const own = options.entries.get('rejectUnauthorized');
  const outer = options.entries.get('wsOptions');
  const nested = sureValue(options, 'wsOptions');
  const inner = nested?.kind === 'object' ? nested.entries.get('rejectUnauthorized') : undefined;
  return [
    ...(own !== undefined && isOff(own) ? [{ outer: own, inner: own }] : []),
    ...(outer !== undefined && inner !== undefined && isOff(inner) ? [{ outer, inner }] : []),
  ];
}

function isOff({ value, certain }: Entry): boolean {
  return certain && alternatives(value).every((each) => each.kind === 'boolean' && !each.value);
}
