import * as vscode from 'vscode';
import { CheckCertificateCommand } from './ui/checkCertificate';
import { CredentialStore } from './ui/credentialStore';
import { DiagnoseCommand } from './ui/diagnoseCommand';
import { DiagnosisPanel } from './ui/diagnosisPanel';
import { forgetCredentials } from './ui/forgetCredentials';
import { localise } from './ui/localise';
import { explainRule } from './ui/lint/explainRule';
import { LintFeature } from './ui/lint/lintFeature';
import { createLog } from './ui/log';
import { openReport } from './ui/openReport';
import { PracticeBroker } from './ui/practiceBroker';
import { startPracticeBroker, stopPracticeBroker } from './ui/practiceCommands';
import { RecentTargets } from './ui/recentTargets';
import { registerCommands } from './ui/registerCommands';
import { Sessions } from './ui/sessions';

/** Wires the parts together. Nothing runs and nothing heavy is loaded before a command asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  localise();
  const log = createLog();
  const practice = new PracticeBroker();
  const credentials = new CredentialStore(context.secrets, context.globalState);
  const recent = new RecentTargets(context.globalState);
  const diagnose = new DiagnoseCommand({ extension: context.extension, recent, credentials, practice });
  const checkCertificate = new CheckCertificateCommand({
    extension: context.extension,
    memory: context.globalState,
  });
  const sessions = new Sessions({
    extensionUri: context.extensionUri,
    log,
    runFromEvidence: (evidence, session) =>
      evidence.input.file === undefined
        ? diagnose.runFromEvidence(evidence, session)
        : checkCertificate.checkAgain(evidence, session),
  });
  const lint = new LintFeature(context.extensionUri, log);
  const commands = registerCommands(
    {
      diagnose: (argument) => diagnose.execute(argument, sessions),
      checkCertificate: (argument) => checkCertificate.execute(argument, sessions),
      checkWorkspace: (argument) => lint.checkWorkspace(argument),
      explainRule,
      openReport: async (argument) => {
        const evidence = await openReport(argument);
        if (evidence !== undefined) await sessions.showEarlier(evidence);
      },
      startPractice: () => startPracticeBroker(practice),
      stopPractice: () => stopPracticeBroker(practice),
      clearCredentials: () => forgetCredentials(credentials),
      showLog: () => log.show(),
    },
    log,
  );
  const serializer = vscode.window.registerWebviewPanelSerializer(DiagnosisPanel.viewType, sessions);
  context.subscriptions.push(log, practice, lint, commands, serializer);
}
