import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { redactUrl } from '../../core/redact';
import { parseTarget } from '../../core/target';
import type { BrokerUrl } from '../../lint/result';
import { commandId } from '../commands';

/** Brokers that can be diagnosed, as the URL in the code is. */
export function diagnosable(brokers: readonly BrokerUrl[]): BrokerUrl[] {
  return brokers.filter(({ url }) => parseTarget(url).ok);
}

/** Asks nothing more: a login in the URL is used, and shown nowhere. */
export function diagnoseCommand({ url }: BrokerUrl, title = l10n.t('Diagnose this broker')): vscode.Command {
  return { title, tooltip: redactUrl(url), command: commandId('diagnose'), arguments: [{ url }] };
}
