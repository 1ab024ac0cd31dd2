import type { ProblemLevel } from '../../lint/problem';
import type { Rule, RuleMeta } from '../../lint/rule';

export const projectUrl = 'https://github.com/mqtt-wss-doctor/mqtt-wss-doctor';

/** What SARIF says of a rule. */
export function ruleDescriptor({ meta }: Rule): object {
  const { id, citation, catalogue, title } = meta;
  const helpUri = `${projectUrl}/blob/main/docs/rules/${id}.md`;
  const source = `${citation.source}, ${citation.section}`;
  return {
    id,
    shortDescription: { text: title() },
    fullDescription: { text: `${title()} (${source})` },
    help: { text: helpUri, markdown: `[${id}](${helpUri})` },
    helpUri,
    defaultConfiguration: configurationOf(meta),
    properties: { tags: ['mqtt', 'websocket', ...catalogue] },
  };
}

/** The level in a browser, where most of the rules are for, else the one that it has elsewhere. */
function configurationOf({ levels }: RuleMeta): object {
  const given = [levels.browser, levels.node, levels.unknown].find((level) => level !== 'off') ?? 'off';
  return given === 'off' ? { enabled: false } : { level: levelOf(given) };
}

export function levelOf(level: ProblemLevel): 'error' | 'warning' | 'note' {
  switch (level) {
    case 'error':
    case 'warning':
      return level;
    case 'info':
    case 'hint':
      return 'note';
  }
}
