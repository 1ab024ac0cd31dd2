import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { parseTarget } from '../core/target';
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
    picker.items = [...typedItems(picker.value), ...fixedItems];
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
      const answer = picker.selectedItems[0]?.answer;
      if (answer === undefined || answer === null) return;
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

function typedItems(text: string): TargetItem[] {
  if (text.trim() === '') return [];
  if (needsCompletion(text)) {
    const label = l10n.t('Replace {0} with the value, which was not remembered.', '‹redacted›');
    return [{ label: `$(edit) ${label}`, alwaysShow: true, answer: null }];
  }
  const parsed = parseTarget(text);
  if (!parsed.ok)
    return [{ label: `$(error) ${describeUrlProblem(parsed.problem)}`, alwaysShow: true, answer: null }];
  const warning = describeOddUrl(parsed.target);
  return [
    {
      label: l10n.t('Diagnose {0}', parsed.target.url),
      iconPath: new vscode.ThemeIcon('pulse'),
      alwaysShow: true,
      answer: { kind: 'url', url: text.trim() },
      ...(warning === null ? {} : { detail: `$(warning) ${warning}` }),
    },
  ];
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
