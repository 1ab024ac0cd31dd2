import * as l10n from '@vscode/l10n';
import { styleText } from 'node:util';
import { basisText, clientName, clientOrder } from '../core/clientText';
import { clientsTitle, outcomeWord } from '../core/file/reportText';
import type { Finding, Level, Outcome, Report, StepStatus } from '../core/report';
import { afterRepairText } from '../core/repairText';
import { forTerminal } from './terminal';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const outcomeStyle: Record<Outcome, Style> = { connects: 'green', fails: 'red', unknown: 'yellow' };
const levelStyle: Record<Level, Style> = { error: 'red', warning: 'yellow', info: 'cyan' };
const mark: Record<StepStatus, string> = {
  passed: '✓',
  warned: '!',
  failed: '✗',
  skipped: '–',
  running: '…',
};
const markStyle: Record<StepStatus, Style> = {
  passed: 'green',
  warned: 'yellow',
  failed: 'red',
  skipped: 'gray',
  running: 'gray',
};

/** The report for a terminal; `colour` switches ANSI styles on. Every text goes through `forTerminal`: a server may have had a hand in it. */
export function textReport(report: Report, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text) : text);
  const { verdict } = report;
  const { file } = report.evidence.input;
  return [
    paint(
      'bold',
      forTerminal(file === undefined ? report.target.url : l10n.t('Certificate: {0}', file.name)),
    ),
    '',
    paint(['bold', verdict.healthy ? 'green' : 'red'], forTerminal(verdict.summary)),
    ...(verdict.nextStep === '' ? [] : [`→ ${forTerminal(verdict.nextStep)}`]),
    '',
    paint('bold', clientsTitle(report)),
    ...clientLines(report, paint),
    ...(file === undefined ? stepLines(report, paint) : []),
    ...report.findings.flatMap((finding) => findingLines(finding, paint)),
    '',
  ].join('\n');
}

function stepLines({ steps }: Report, paint: Paint): string[] {
  const lines = steps.map(
    (step) =>
      `  ${paint(markStyle[step.status], mark[step.status])} ${forTerminal(`${step.title}: ${step.summary}`)}`,
  );
  return ['', paint('bold', l10n.t('Steps')), ...lines];
}

function clientLines(report: Report, paint: Paint): string[] {
  const shown = clientOrder.flatMap((name) => {
    const client = report.clients[name];
    return client === undefined ? [] : [{ name: clientName(name), client }];
  });
  const width = Math.max(...shown.map(({ name }) => columnsOf(name)));
  return shown.map(({ name, client }) => {
    const padding = ' '.repeat(width - columnsOf(name));
    const outcome = paint(outcomeStyle[client.outcome], outcomeWord(report, client.outcome));
    return `  ${name}${padding}  ${outcome} (${basisText(client.basis)})${client.error === null ? '' : `  ${forTerminal(client.error)}`}`;
  });
}

function findingLines(finding: Finding, paint: Paint): string[] {
  const ids = [finding.id, ...finding.catalogue].join(', ');
  return [
    '',
    `${paint(levelStyle[finding.level], levelName(finding.level))}: ${paint('bold', forTerminal(finding.title))} ${paint('gray', `(${ids})`)}`,
    `  ${forTerminal(finding.detail)}`,
    `  ${forTerminal(finding.why)}`,
    ...(finding.afterRepair === undefined ? [] : [`  ${forTerminal(afterRepairText(finding.afterRepair))}`]),
    ...finding.fixes.flatMap((fix) => [
      `  ${forTerminal(fix.title)}`,
      ...fix.content
        .trimEnd()
        .split('\n')
        .map((line) => paint('cyan', `    ${forTerminal(line)}`)),
    ]),
    paint(
      'gray',
      `  ${forTerminal(`${finding.citation.source}, ${finding.citation.section}: ${finding.citation.url}`)}`,
    ),
  ];
}

function levelName(level: Level): string {
  switch (level) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'info':
      return l10n.t('Info');
  }
}

/** Terminal columns; East Asian wide characters take two. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u1100-\uffe6]/.test(character) ? 2 : 1), 0);
}
