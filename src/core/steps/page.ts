import * as l10n from '@vscode/l10n';
import { pageRule } from '../page';
import type { DescribeStep } from './describe';

export const describePage: DescribeStep = ({ target, input, facts }) => {
  if (input.pageOrigin === null) {
    return { summary: l10n.t('No page origin was given; nothing is assumed about the page.'), facts: [] };
  }
  return {
    summary: ruleText(pageRule(input.pageOrigin, target, facts.dns).kind),
    facts: [{ name: 'Origin', value: input.pageOrigin }],
  };
};

function ruleText(kind: ReturnType<typeof pageRule>['kind']): string {
  switch (kind) {
    case 'allowed':
      return l10n.t('A page of this origin may open the connection.');
    case 'mixed-content':
      return l10n.t('Blocked as mixed content.');
    case 'needs-permission':
      return l10n.t('The visitor must allow access to the local network.');
    case 'blocked-local-network':
      return l10n.t('Blocked: access to the local network.');
  }
}
