import assert from 'node:assert/strict';
import * as engine from '../../../../src/lint';
import { defaultSettings, type LintInput, noProject } from '../../../../src/lint/input';
import { editsToFixAll } from '../../../../src/ui/lint/fixAll';

function inputOf(text: string): LintInput {
  const place = { path: '/page.js', languageId: 'javascript', modules: () => null };
  return { text, ...place, project: noProject, settings: { ...defaultSettings, context: 'browser' } };
}

function editsOf(
  text: string,
  using = engine as Pick<typeof engine, 'applyEdits' | 'lint' | 'rules' | 'safeEdits'>,
) {
  const input = inputOf(text);
  return editsToFixAll(using, input, using.lint(input).problems);
}

const page = (options: string) =>
  `import mqtt from 'mqtt';\nmqtt.connect('wss://broker.example:8084/mqtt', {${options}});\n`;

describe('fixing all', () => {
  it('makes an edit of each problem', () => {
    const text = page('\n  rejectUnauthorized: false,\n  keepalive: 30,\n  servername: "a",\n');
    const edits = editsOf(text);
    assert.equal(edits.length, 2);
    assert.equal(engine.applyEdits(text, edits), page('\n  keepalive: 30,\n'));
  });

  it('makes none where nothing is safe to repair', () => {
    assert.deepEqual(editsOf(page('keepalive: 30')), []);
  });

  it('repairs also what only a first repair makes room for', () => {
    const text = page('\n  rejectUnauthorized: false,\n  keepalive: 30,\n  servername: "a",\n');
    // As where repairs are in each other's way: one at a time.
    const oneByOne = {
      ...engine,
      safeEdits: (problems: Parameters<typeof engine.safeEdits>[0]) => engine.safeEdits(problems).slice(0, 1),
    };
    const edits = editsOf(text, oneByOne);
    assert.equal(edits.length, 1);
    assert.equal(engine.applyEdits(text, edits), page('\n  keepalive: 30,\n'));
    const [edit] = edits;
    assert.ok(edit !== undefined && edit.start >= text.indexOf('{') && edit.end <= text.indexOf('});'));
  });
});
