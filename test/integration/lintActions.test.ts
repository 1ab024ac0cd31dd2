import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';
import {
  closeAll,
  insert,
  pageWithMistake,
  problemsOf,
  ruleOf,
  rulesOf,
  showText,
  untilRules,
  withSettings,
  writeFile,
} from './lintedDocuments';
import { openPanels } from './openPanels';

const twoMistakes = `${pageWithMistake}const other = mqtt.connect('wss://broker.example:8084/mqtt', {
  clientId,
  rejectUnauthorized: false,
});
`;

/**
 * The actions that VS Code offers at a place. It asks nobody to the end while another extension, as that for TypeScript,
 * just begins to offer its own.
 */
async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  for (;;) {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        ...[uri, range, kind?.value],
      );
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Canceled')) throw error;
    }
  }
}

/** Resolves once exactly one action at a place has such a title, or is the preferred one. */
async function actionAt(
  uri: vscode.Uri,
  range: vscode.Range,
  wanted: RegExp | 'preferred',
): Promise<vscode.CodeAction> {
  let actions: vscode.CodeAction[] = [];
  const isWanted = ({ title, isPreferred }: vscode.CodeAction) =>
    wanted === 'preferred' ? isPreferred === true : wanted.test(title);
  await until('it is offered', async () => {
    actions = await actionsAt(uri, range);
    return actions.filter(isWanted).length === 1;
  }).catch(() => undefined);
  const action = actions.find(isWanted);
  assert.ok(action, `${String(wanted)} in: ${actions.map(({ title }) => title).join(' | ')}`);
  return action;
}

async function problemIn({ document }: vscode.TextEditor, rule: string): Promise<vscode.Diagnostic> {
  await until(`there is ${rule}`, () => rulesOf(document.uri).includes(rule));
  const problem = problemsOf(document.uri).find((one) => ruleOf(one) === rule);
  assert.ok(problem);
  return problem;
}

/** Does what VS Code does when a user chooses the action. */
async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command !== undefined)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

describe('Code actions', function () {
  this.timeout(60_000);
  afterEach(closeAll);

  it('repair a problem, the safe one preferred', async () => {
    const editor = await showText(pageWithMistake);
    const problem = await problemIn(editor, 'tls-option');
    const { document } = editor;
    await apply(await actionAt(document.uri, problem.range, 'preferred'));
    await untilRules(document.uri);
    assert.equal(document.getText(), pageWithMistake.replace('{ rejectUnauthorized: false }', '{}'));
  });

  it('are computed from the text as it is, though the problems shown are older', async () => {
    const editor = await showText(pageWithMistake);
    await problemIn(editor, 'tls-option');
    const { document } = editor;
    await withSettings({ 'lint.run': 'onSave' }, async () => {
      await insert(document, new vscode.Position(0, 0), '\n\n\n');
      const place = document.positionAt(document.getText().indexOf('rejectUnauthorized') + 3);
      await apply(await actionAt(document.uri, new vscode.Range(place, place), 'preferred'));
      assert.equal(
        document.getText(),
        `\n\n\n${pageWithMistake.replace('{ rejectUnauthorized: false }', '{}')}`,
      );
    });
  });

  it('are not offered beside a problem, or where linting is off', async () => {
    const editor = await showText(pageWithMistake);
    const { range } = await problemIn(editor, 'tls-option');
    const { uri } = editor.document;
    const { QuickFix } = vscode.CodeActionKind;
    const beside = new vscode.Range(0, 0, 0, 3);
    assert.deepEqual(await actionsAt(uri, beside, QuickFix), []);
    await withSettings({ 'lint.run': 'off' }, async () => {
      await untilRules(uri);
      assert.deepEqual(await actionsAt(uri, range, QuickFix), []);
    });
  });

  it('repair all problems of a rule, where there are several', async () => {
    const editor = await showText(twoMistakes);
    const { range } = await problemIn(editor, 'tls-option');
    const { document } = editor;
    await apply(await actionAt(document.uri, range, /^Fix all "tls-option" problems/));
    await untilRules(document.uri);
    assert.doesNotMatch(document.getText(), /rejectUnauthorized/);
    await vscode.commands.executeCommand('undo');
    await untilRules(document.uri, 'tls-option', 'tls-option');

    const single = await showText(pageWithMistake);
    const one = await problemIn(single, 'tls-option');
    const titles = (await actionsAt(single.document.uri, one.range)).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Fix all')), titles.join(' | '));
  });

  it('repair everything on saving, where that is set', async () => {
    const uri = await writeFile('fix-on-save.js', twoMistakes);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await problemIn(editor, 'tls-option');
    const settings = vscode.workspace.getConfiguration('editor');
    const set = (value: unknown) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global);
    await set({ 'source.fixAll.mqttWssDoctor': 'explicit' });
    try {
      await insert(document, new vscode.Position(0, 0), '// changed\n');
      await document.save();
      assert.doesNotMatch(document.getText(), /rejectUnauthorized/);
      assert.equal(document.isDirty, false);
      await untilRules(uri);
    } finally {
      await set(undefined);
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('offer nothing to repair on saving where nothing is', async () => {
    const { document } = await showText(pageWithMistake.replace('rejectUnauthorized: false', ''));
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append('mqttWssDoctor');
    assert.deepEqual(await actionsAt(document.uri, all, kind), []);
  });

  it('silence a rule on one line', async () => {
    const editor = await showText(twoMistakes);
    const { range } = await problemIn(editor, 'tls-option');
    const { document } = editor;
    await apply(await actionAt(document.uri, range, /^Disable "tls-option"/));
    await untilRules(document.uri, 'tls-option');
    assert.match(document.lineAt(range.start.line).text, /mqtt-doctor-disable-next-line tls-option/);
  });

  it('explain a rule', async () => {
    const editor = await showText(pageWithMistake);
    const { range } = await problemIn(editor, 'tls-option');
    await apply(await actionAt(editor.document.uri, range, /^Explain "tls-option"/));
    await until('its page is open', () => openPages().includes('/tls-option.md'));
  });

  it('diagnose the broker of a URL, also where it holds a login', async () => {
    const url = 'ws://me:p%40ss@127.0.0.1:9/mqtt';
    const { document } = await showText(pageWithMistake.replace('wss://broker.example:8084/mqtt', url));
    const place = document.positionAt(document.getText().indexOf('127.0.0.1'));
    const offered = /^Diagnose this broker$/;
    const { command } = await actionAt(document.uri, new vscode.Range(place, place), offered);
    assert.deepEqual(command?.arguments, [{ url }]);
    assert.doesNotMatch(`${command.title} ${command.tooltip ?? ''}`, /p%40ss|me:/);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await until('the panel is open', () => openPanels().includes('MQTT Diagnosis: 127.0.0.1:9'));
  });
});

/** Paths of the rules' pages that are open in the Markdown preview. */
function openPages(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => input)
    .filter((input) => input instanceof vscode.TabInputCustom)
    .filter(({ viewType, uri }) => viewType.includes('markdown') && uri.scheme === 'mqtt-wss-doctor-rules')
    .map(({ uri }) => uri.path);
}
