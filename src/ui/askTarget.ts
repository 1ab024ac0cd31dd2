import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { redacted } from '../core/redact';
import { parseTarget, type Target, type UrlProblem } from '../core/target';
import { describeUrlProblem } from '../core/urlProblem';
import type { PracticeListener } from '../practice';
import { describeOddUrl } from './oddUrl';
import type { RecentTarget } from './recentTargets';
import { needsCompletion } from './storableUrl';

export type TargetAnswer = { kind: 'url'; url: string } | { kind: 'start-practice' };

export interface TargetChoices {
  recent: readonly RecentTarget[];
  practice: readonly PracticeListener[];
  /** Text to begin with. */
  value: string;
}

interface TargetItem extends vscode.QuickPickItem {
  answer: TargetAnswer | null;
}

/** Asks which broker to diagnose; `undefined` when the user leaves. */
export function askTarget(choices: TargetChoices): Promise<TargetAnswer | undefined> {
  const picker = vscode.window.createQuickPick<TargetItem>();
  const fixedItems = [...recentItems(choices.recent), ...practiceItems(choices.practice)];
  const refresh = () => {
    picker.items = itemsFor(picker.value, fixedItems);
  };
  picker.title = l10n.t('Diagnose MQTT Broker');
  picker.placeholder = l10n.t('URL of the broker, for example {0}', 'wss://broker.example.com:8084/mqtt');
  picker.step = 1;
  picker.totalSteps = 3;
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.value = choices.value;
  refresh();
  return new Promise((resolve) => {
    picker.onDidChangeValue(refresh);
    picker.onDidAccept(() => {
      // Enter right after a paste comes before there are items for the new text.
      const answer = picker.selectedItems[0]?.answer ?? answerInText(picker.value);
      if (answer === null) return;
      if (answer.kind === 'url' && needsCompletion(answer.url)) {
        picker.value = answer.url;
        refresh();
        return;
      }
      resolve(answer);
      picker.hide();
    });
    picker.onDidHide(() => {
      picker.dispose();
      resolve(undefined);
    });
    picker.show();
  });
}

/** What was typed comes first where it is a URL; else last, so that Enter takes a fixed item that matches it. */
function itemsFor(text: string, fixedItems: readonly TargetItem[]): TargetItem[] {
  if (text.trim() === '') return [...fixedItems];
  if (needsCompletion(text)) return [...fixedItems, incompleteItem()];
  const parsed = parseTarget(text);
  return parsed.ok
    ? [urlItem(text.trim(), parsed.target), ...fixedItems]
    : [...fixedItems, problemItem(parsed.problem)];
}

/** The text itself as an answer, where it is a URL. */
function answerInText(text: string): TargetAnswer | null {
  return parseTarget(text).ok ? { kind: 'url', url: text.trim() } : null;
}

function urlItem(url: string, target: Target): TargetItem {
  const warning = describeOddUrl(target);
  return {
    label: l10n.t('Diagnose {0}', target.url),
    iconPath: new vscode.ThemeIcon('pulse'),
    alwaysShow: true,
    answer: { kind: 'url', url },
    ...(warning === null ? {} : { detail: `$(warning) ${warning}` }),
  };
}

function problemItem(problem: UrlProblem): TargetItem {
  return {
    label: l10n.t('This is no broker URL yet'),
    detail: describeUrlProblem(problem),
    iconPath: new vscode.ThemeIcon('error'),
    alwaysShow: true,
    answer: null,
  };
}

function incompleteItem(): TargetItem {
  return {
    label: l10n.t('A part of this URL was not remembered'),
    detail: l10n.t('Write the value in place of {0}.', redacted),
    iconPath: new vscode.ThemeIcon('edit'),
    alwaysShow: true,
    answer: null,
  };
}

function recentItems(recent: readonly RecentTarget[]): TargetItem[] {
  if (recent.length === 0) return [];
  return [
    separator(l10n.t('Recent')),
    ...recent.map(({ url, pageOrigin }): TargetItem => ({
      label: url,
      iconPath: new vscode.ThemeIcon('history'),
      answer: { kind: 'url', url },
      ...(pageOrigin === null ? {} : { description: l10n.t('from a page of {0}', pageOrigin) }),
    })),
  ];
}

function practiceItems(listeners: readonly PracticeListener[]): TargetItem[] {
  const start: TargetItem = {
    label: l10n.t('Start the practice broker…'),
    iconPath: new vscode.ThemeIcon('mortar-board'),
    description: l10n.t('healthy and broken listeners on this machine, to learn and to try'),
    answer: { kind: 'start-practice' },
  };
  const items = listeners.map(({ url, title }): TargetItem => ({
    label: title,
    iconPath: new vscode.ThemeIcon('beaker'),
    description: url,
    answer: { kind: 'url', url },
  }));
  return [separator(l10n.t('Practice broker')), ...(items.length === 0 ? [start] : items)];
}

function separator(label: string): TargetItem {
  return { label, kind: vscode.QuickPickItemKind.Separator, answer: null };
}
