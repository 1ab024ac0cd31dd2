import * as l10n from '@vscode/l10n';
import { describeFact, inMs, type DescribeStep } from './describe';

export const describeDns: DescribeStep = ({ facts }) =>
  describeFact(facts.dns, ({ addresses, source }) => {
    const list = addresses.map(({ address }) => address).join(', ');
    return {
      summary:
        source === 'lookup'
          ? list
          : source === 'literal'
            ? l10n.t('{0} is an address already.', list)
            : l10n.t('{0}, as given with --resolve', list),
      facts: addresses.map(({ address, family }) => ({ name: `IPv${family}`, value: address })),
    };
  });

export const describeTcp: DescribeStep = ({ target, facts }) =>
  describeFact(facts.tcp, ({ attempts, used }) => ({
    summary: l10n.t('{0}, port {1} accepts the connection.', used, target.port),
    facts: attempts.map(({ address, ms, failure }) => ({
      name: address,
      value: failure === null ? inMs(ms) : failure.code,
    })),
  }));
