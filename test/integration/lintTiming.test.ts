import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import { closeAll, insert, pageWithMistake, problemsOf, showText, untilRules } from './lintedDocuments';

const typingPauseMs = 150;
const edits = 40;

/** A file of this many lines, all of them code, with one mistake. */
function longPage(lines: number): string {
  const handler = (index: number) => `client.on('message', (topic, payload) => {
  const reading${index} = JSON.parse(payload.toString());
  if (topic === 'sensors/${index}/temperature' && reading${index}.value > ${index}) {
    readings.push({ sensor: ${index}, value: reading${index}.value, at: Date.now() });
  }
});
`;
  const header = pageWithMistake.split('\n').length + 1;
  const handlers = Array.from({ length: Math.ceil((lines - header) / 6) }, (_, index) => handler(index));
  return `${pageWithMistake}const readings = [];\n${handlers.join('')}`;
}

describe('The time from a key press to problems', function () {
  this.timeout(120_000);
  after(closeAll);

  it('is printed for a file of 1,000 lines', async () => {
    const editor = await showText(longPage(1000));
    const { document } = editor;
    await untilRules(document.uri, 'tls-option');
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) times.push(await timeOfEdit(editor));
    times.sort((one, other) => one - other);
    const [median = NaN, ninth = NaN] = [times[edits / 2], times[Math.floor(edits * 0.9)]];
    console.log(
      `      ${document.lineCount} lines, ${times.length} edits: median ${median.toFixed(1)} ms, ` +
        `90th percentile ${ninth.toFixed(1)} ms, without the pause of ${typingPauseMs} ms`,
    );
    assert.equal(times.length, edits);
  });
});

/** From a change of the text until its problems are there, in ms, without the pause that typing has to make. */
async function timeOfEdit(editor: vscode.TextEditor): Promise<number> {
  const { document } = editor;
  const line = problemsOf(document.uri)[0]?.range.start.line ?? NaN;
  let changedAt = NaN;
  const changed = vscode.workspace.onDidChangeTextDocument((change) => {
    if (change.document === document) changedAt = performance.now();
  });
  await insert(document, new vscode.Position(0, 0), '\n');
  changed.dispose();
  // A turn of the loop at a time: VS Code's own event for problems comes late.
  while (problemsOf(document.uri)[0]?.range.start.line !== line + 1) await setImmediate();
  return performance.now() - changedAt - typingPauseMs;
}
