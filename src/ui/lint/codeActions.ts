import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Problem, Repair } from '../../lint/problem';
import { commandId } from '../commands';
import type { Analyses } from './analyses';
import { diagnosable, diagnoseCommand } from './brokers';
import { rangeIn, workspaceEdit } from './documentEdits';
import { lintedDocuments } from './documents';
import { editsToFixAll } from './fixAll';
import type { Linted } from './linting';
import { readRunMode } from './lintSettings';
import { diagnosticSource } from './problemList';

const { QuickFix, SourceFixAll, Empty } = vscode.CodeActionKind;
const fixAllKind = SourceFixAll.append('mqttWssDoctor');

/** The light bulb at problems and broker URLs, and `source.fixAll.mqttWssDoctor` for saving. */
export class LintActions implements vscode.CodeActionProvider {
  private constructor(private readonly analyses: Analyses) {}

  static register(analyses: Analyses): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider(lintedDocuments, new LintActions(analyses), {
      providedCodeActionKinds: [QuickFix, fixAllKind, Empty],
    });
  }

  /** Computed from the text as it is now: what the editor still shows of an earlier text only gets its repairs named. */
  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const linted = await this.analyses.of(document);
    if (linted === null) return [];
    const request = new Request(document, linted, context);
    if (context.only !== undefined) {
      if (context.only.contains(fixAllKind)) return request.fixEverything();
      if (!context.only.contains(QuickFix)) return [];
    }
    return [...request.quickFixes(range), ...(context.only === undefined ? request.diagnoses(range) : [])];
  }
}

/** What is asked of one version of one document. */
class Request {
  private readonly problems: readonly Problem[];

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly linted: Linted,
    private readonly context: vscode.CodeActionContext,
  ) {
    this.problems = readRunMode(document.uri) === 'off' ? [] : linted.result.problems;
  }

  quickFixes(range: vscode.Range): vscode.CodeAction[] {
    const here = this.problems.filter((problem) => this.touches(problem, range));
    const firstOfRule = here.filter(
      ({ rule }, index) => here.findIndex((one) => one.rule === rule) === index,
    );
    return [
      ...here.flatMap((problem) => problem.repairs.map((repair) => this.repair(problem, repair))),
      ...firstOfRule.flatMap(({ rule }) => this.fixRule(rule)),
      ...firstOfRule.map((problem) => this.disable(problem)),
      ...firstOfRule.map((problem) => this.explain(problem)),
    ];
  }

  diagnoses(range: vscode.Range): vscode.CodeAction[] {
    return diagnosable(this.linted.result.brokers)
      .filter((broker) => this.touches(broker, range))
      .map((broker) => {
        const command = diagnoseCommand(broker);
        const action = new vscode.CodeAction(command.title, Empty);
        action.command = command;
        return action;
      });
  }

  fixEverything(): vscode.CodeAction[] {
    const { linter, input } = this.linted;
    const edits = editsToFixAll(linter, input, this.problems);
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(l10n.t('Fix all MQTT problems that are safe to fix'), fixAllKind);
    action.edit = workspaceEdit(this.document, edits);
    return [action];
  }

  private repair(problem: Problem, { title, edits, safe }: Repair): vscode.CodeAction {
    const action = this.actionFor(problem, title);
    action.edit = workspaceEdit(this.document, edits);
    action.isPreferred = safe;
    return action;
  }

  private fixRule(rule: string): vscode.CodeAction[] {
    const repairable = this.problems.filter(
      (problem) => problem.rule === rule && problem.repairs.some(({ safe }) => safe),
    );
    if (repairable.length < 2) return [];
    const action = new vscode.CodeAction(l10n.t('Fix all "{0}" problems in this file', rule), QuickFix);
    action.edit = workspaceEdit(this.document, this.linted.linter.safeEdits(repairable));
    action.diagnostics = this.context.diagnostics.filter((diagnostic) => isOfRule(diagnostic, rule));
    return [action];
  }

  private disable(problem: Problem): vscode.CodeAction {
    const action = this.actionFor(problem, l10n.t('Disable "{0}" for this line', problem.rule));
    const { linter, input } = this.linted;
    const edit = linter.disableNextLine(input, problem.range.start, problem.rule);
    action.edit = workspaceEdit(this.document, [edit]);
    return action;
  }

  private explain(problem: Problem): vscode.CodeAction {
    const action = this.actionFor(problem, l10n.t('Explain "{0}"', problem.rule));
    action.command = { title: action.title, command: commandId('explainRule'), arguments: [problem.rule] };
    return action;
  }

  private actionFor(problem: Problem, title: string): vscode.CodeAction {
    const range = rangeIn(this.document, problem.range);
    const action = new vscode.CodeAction(title, QuickFix);
    action.diagnostics = this.context.diagnostics.filter(
      (diagnostic) => isOfRule(diagnostic, problem.rule) && diagnostic.range.isEqual(range),
    );
    return action;
  }

  private touches({ range }: Pick<Problem, 'range'>, wanted: vscode.Range): boolean {
    return rangeIn(this.document, range).intersection(wanted) !== undefined;
  }
}

function isOfRule({ source, code }: vscode.Diagnostic, rule: string): boolean {
  return source === diagnosticSource && typeof code === 'object' && code.value === rule;
}
