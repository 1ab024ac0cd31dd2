import assert from 'node:assert/strict';
import type { Linter } from 'eslint';
import plugin from 'mqtt-wss-doctor/eslint';
import { badCode, idsIn, lintText } from './lintText';

const warned = ['tls-option', 'invalid-value', 'fixed-client-id'];

describe('the ESLint plugin', function () {
  this.timeout(60_000);

  it('reports errors and warnings, at their places, each with its id', async () => {
    const { messages } = await lintText(badCode);
    assert.deepEqual(idsIn(messages), warned);
    const [first] = messages;
    assert.deepEqual(
      [first?.ruleId, first?.severity, first?.line, first?.column, first?.endLine, first?.endColumn],
      ['mqtt-wss-doctor/mqtt', 2, 3, 19, 3, 44],
    );
  });

  const minimums: [minimum: string, ids: string[]][] = [
    ['error', ['invalid-value']],
    ['warning', warned],
    ['info', [...warned, 'insecure-ws']],
    ['hint', [...warned, 'public-broker', 'insecure-ws']],
  ];
  for (const [minimum, ids] of minimums)
    it(`reports from ${minimum} on`, async () =>
      assert.deepEqual(idsIn((await lintText(badCode, { rule: { minimum } })).messages), ids));

  it('takes levels by id', async () => {
    const levels = { 'tls-option': 'off', 'insecure-ws': 'error', 'fixed-client-id': 'hint' };
    const { messages } = await lintText(badCode, { rule: { levels } });
    assert.deepEqual(idsIn(messages), ['invalid-value', 'insecure-ws']);
  });

  it('takes the place where the code runs', async () => {
    const { messages } = await lintText(badCode, { rule: { context: 'node' } });
    assert.deepEqual(idsIn(messages), ['tls-verify-off', 'invalid-value']);
  });

  it('refuses a level for a rule that there is not, and options that it does not know', async () => {
    await assert.rejects(
      lintText(badCode, { rule: { levels: { 'tls-options': 'off' } } }),
      /"tls-options", which is no rule/,
    );
    await assert.rejects(lintText(badCode, { rule: { level: 'off' } }), /level/);
    await assert.rejects(lintText(badCode, { rule: { minimum: 'all' } }), /one of the allowed values/);
  });

  it('repairs what is safe, and suggests the rest', async () => {
    const { output, messages } = await lintText(badCode, { fix: true });
    assert.equal(output, badCode.replace('rejectUnauthorized: false, ', ''));
    assert.deepEqual(idsIn(messages), ['invalid-value', 'fixed-client-id']);
    for (const message of messages) {
      assert.equal(message.fix, undefined);
      const [suggestion] = message.suggestions ?? [];
      assert.ok(suggestion !== undefined && suggestion.desc !== '', message.message);
      const { range, text } = suggestion.fix;
      const repaired = output.slice(0, range[0]) + text + output.slice(range[1]);
      assert.ok(!idsIn((await lintText(repaired)).messages).includes(idsIn([message])[0] ?? ''), repaired);
    }
  });

  it('sees the whole of a Vue file, whatever its parser makes of it', async () => {
    const before = '<template>\n  <p>mqtt</p>\n</template>\n\n<script setup lang="ts">\n';
    const { messages, output } = await lintText(`${before}${badCode}</script>\n`, {
      filePath: 'Page.vue',
      fix: true,
    });
    assert.equal(output, `${before}${badCode.replace('rejectUnauthorized: false, ', '')}</script>\n`);
    assert.deepEqual(idsIn(messages), ['invalid-value', 'fixed-client-id']);
    assert.deepEqual([messages[0]?.line, messages[0]?.column], [8, 30]);
  });

  it('lints the blocks that a processor takes out of a file', async () => {
    const processor: Linter.Processor = {
      preprocess: (text) => [{ text: /```ts\n(.*?)```/s.exec(text)?.[1] ?? '', filename: '0.ts' }],
      postprocess: (lists) => lists.flat(),
    };
    const config = [{ files: ['**/*.md'], processor }, { files: ['**/*.md/*.ts'] }];
    const { messages } = await lintText(`# Title\n\n\`\`\`ts\n${badCode}\`\`\`\n`, {
      filePath: 'notes.md',
      config,
    });
    assert.deepEqual(idsIn(messages), warned);
  });

  it('lints script blocks that are handed over under the name of their page', async () => {
    for (const filePath of ['page.html', 'Page.svelte', 'page.astro', 'page.php']) {
      const config = [{ files: [`**/${filePath}`] }];
      const { messages, output } = await lintText(badCode, {
        filePath,
        config,
        fix: true,
        rule: { context: 'browser' },
      });
      assert.equal(output, badCode.replace('rejectUnauthorized: false, ', ''), filePath);
      assert.deepEqual(idsIn(messages), warned.slice(1), filePath);
      assert.deepEqual([messages[0]?.line, messages[0]?.column], [3, 30], filePath);
    }
  });

  it('lints what has a name that says nothing', async () => {
    const config = [{ files: ['**/*.page'] }];
    const { messages } = await lintText(badCode, { filePath: 'notes.page', config });
    assert.deepEqual(idsIn(messages), warned);
  });

  it('counts without a byte order mark, and keeps it', async () => {
    const { messages, output } = await lintText(`\ufeff${badCode.replaceAll('\n', '\r\n')}`, { fix: true });
    assert.equal(
      output,
      `\ufeff${badCode.replaceAll('\n', '\r\n').replace('rejectUnauthorized: false, ', '')}`,
    );
    assert.deepEqual([messages[0]?.line, messages[0]?.column], [3, 30]);
  });

  it("is silenced by the linter's own comments and by ESLint's", async () => {
    const disabled = async (comment: string) =>
      idsIn((await lintText(badCode.replace('const options', `${comment}\nconst options`))).messages);
    assert.deepEqual(await disabled('// mqtt-doctor-disable-next-line tls-option'), warned.slice(1));
    assert.deepEqual(await disabled('// eslint-disable-next-line mqtt-wss-doctor/mqtt'), []);
  });

  it('goes into a configuration beside its own name', async () => {
    const config = [{ plugins: { 'mqtt-wss-doctor': plugin } }];
    assert.deepEqual(idsIn((await lintText(badCode, { config })).messages), warned);
  });
});
