import * as l10n from '@vscode/l10n';
import { basisText, clientName, clientOrder } from './clientText';
import { clientsTitle, outcomeWord } from './file/reportText';
import type { Finding, Report } from './report';
import { afterRepairText } from './repairText';
import { visible } from './text';

/** Longer text than any that is meant to be read. */
const maxShown = 10_000;

/** The report for an issue or a chat. Everything from outside is escaped or stands in code. */
export function reportToMarkdown(report: Report): string {
  const { verdict, clients, target } = report;
  const { file } = report.evidence.input;
  const rows = clientOrder.flatMap((name) => {
    const client = clients[name];
    if (client === undefined) return [];
    return [
      `| ${clientName(name)} | ${outcomeWord(report, client.outcome)} | ${code(client.error ?? '')} | ${basisText(client.basis)} |`,
    ];
  });
  return [
    `# ${file === undefined ? l10n.t('MQTT over WebSocket: {0}', code(target.url)) : l10n.t('Certificate: {0}', code(file.name))}`,
    '',
    `**${escape(verdict.summary)}**`,
    '',
    escape(verdict.nextStep),
    '',
    `## ${clientsTitle(report)}`,
    '',
    `| ${l10n.t('Client')} | ${l10n.t('Result')} | ${l10n.t('What it reports')} | ${l10n.t('Basis')} |`,
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(file === undefined ? stepLines(report) : []),
    ...(report.findings.length === 0
      ? []
      : [`## ${l10n.t('Findings')}`, '', ...report.findings.flatMap(findingLines)]),
    `${report.tool.name} ${report.tool.version}, ${report.startedAt}`,
    '',
  ].join('\n');
}

function stepLines({ steps }: Report): string[] {
  const lines = steps.map(
    (step) => `- ${statusMark(step.status)} **${escape(step.title)}**: ${escape(step.summary)}`,
  );
  return [`## ${l10n.t('Steps')}`, '', ...lines, ''];
}

function findingLines(finding: Finding): string[] {
  return [
    `### ${escape(finding.title)} (${[finding.id, ...finding.catalogue].join(', ')})`,
    '',
    escape(finding.detail),
    '',
    escape(finding.why),
    '',
    ...(finding.afterRepair === undefined ? [] : [escape(afterRepairText(finding.afterRepair)), '']),
    ...finding.fixes.flatMap((fix) => [escape(fix.title), '', fence(fix.content), '']),
    `[${escape(finding.citation.source)}, ${escape(finding.citation.section)}](${encodeURI(finding.citation.url)})`,
    '',
  ];
}

function statusMark(status: Report['steps'][number]['status']): string {
  return { passed: '✓', warned: '!', failed: '✗', skipped: '–', running: '…' }[status];
}

function code(text: string): string {
  const oneLine = visible(text.replace(/\s+/g, ' '), maxShown).replaceAll('|', '¦');
  return oneLine === '' ? '' : `\`${oneLine.replaceAll('`', "'")}\``;
}

function escape(text: string): string {
  return visible(text.replace(/\s*[\r\n]\s*/g, ' '), maxShown).replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
}

function fence(content: string): string {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}\n${content.replace(/\n$/, '')}\n${mark}`;
}
