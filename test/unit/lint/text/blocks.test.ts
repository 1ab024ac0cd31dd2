import assert from 'node:assert/strict';
import { scriptBlocks } from '../../../../src/lint/text/blocks';
import type { Language } from '../../../../src/lint/text/language';

/** Each block as `language kind: text`. */
function blocks(text: string, language: Language): string[] {
  return scriptBlocks(text, language).map(
    (block) => `${block.language} ${block.kind}: ${text.slice(block.start, block.end)}`,
  );
}

describe('script blocks', () => {
  it('are the whole file in scripts and JSON', () => {
    for (const language of ['js', 'jsx', 'ts', 'tsx', 'json'] as const)
      assert.deepEqual(blocks('<script>a</script>', language), [`${language} module: <script>a</script>`]);
  });

  it('are found in Vue at the root only, in the language that they name', () => {
    const text = [
      '<template><script>no</script><template #a="{ b }"><i/></template><script>no</script></template>',
      '<docs><script>no</script></docs>',
      '<!-- <script>no</script> -->',
      '<script lang="ts">one</script>',
      '<script setup lang="tsx" generic="T extends List<string>">two</script>',
      '<script src="./three.ts" />',
      '<style>a > b { }</style>',
    ].join('\r\n');
    assert.deepEqual(blocks(text, 'vue'), ['ts module: one', 'tsx module: two']);
    assert.deepEqual(
      blocks('<template lang="pug">\nscript\n  <template>\n</template><script>a</script>', 'vue'),
      ['js module: a'],
    );
    assert.deepEqual(blocks('<script lang="coffee">a</script>', 'vue'), []);
  });

  it('are found in Svelte behind expressions that hold tags or compare', () => {
    const text =
      '<script module>one</script>\n{#if a <b}{@html `<script>no`}{/if}\n' +
      '<p class={a > b ? "<script>" : ">"} {...rest}>it\'s</p><script lang="ts">two</script>';
    assert.deepEqual(blocks(text, 'svelte'), ['js module: one', 'ts module: two']);
  });

  it('are the front matter and the scripts of Astro', () => {
    const text =
      '---\nconst a = `\n---\n`; // \'\n/*\n--- */\n---\n<p>{a < b && "<script>"}</p>' +
      '<script>one</script><script is:inline define:vars={{ a: "</script>" }}>two</script>' +
      '<script type="module" data-x>three</script>';
    assert.deepEqual(blocks(text, 'astro'), [
      "ts module: \nconst a = `\n---\n`; // '\n/*\n--- */\n",
      'ts module: one',
      'js classic: two',
      'js module: three',
    ]);
    assert.deepEqual(blocks('---\nconst a = 1;', 'astro'), ['ts module: \nconst a = 1;']);
    assert.deepEqual(blocks('<p>---</p><script>a</script>', 'astro'), ['ts module: a']);
  });

  it('are what browsers and Babel run in HTML', () => {
    const run = {
      '': 'js classic',
      'type=""': 'js classic',
      type: 'js classic',
      "type='text/javascript'": 'js classic',
      'type=Text/JavaScript': 'js classic',
      'type="application/x-javascript"': 'js classic',
      'type="module"': 'js module',
      'type="text/babel"': 'jsx classic',
      'type="text/babel" data-type="module"': 'jsx module',
      'language="JavaScript"': 'js classic',
      'async defer data-a="x > y"': 'js classic',
    };
    for (const [attributes, kind] of Object.entries(run))
      assert.deepEqual(blocks(`<p>\n<script ${attributes}>a</script>`, 'html'), [`${kind}: a`], attributes);
  });

  it('are not what browsers take for data, comments or text', () => {
    const types = [
      'application/json',
      'application/ld+json',
      'importmap',
      'text/template',
      'text/x-handlebars',
      'speculationrules',
      'text/vbscript',
    ];
    for (const type of types) assert.deepEqual(blocks(`<script type="${type}">a</script>`, 'html'), [], type);
    for (const text of [
      '<!-- <script>a</script> -->',
      '<script src="b.js">a</script>',
      '<textarea><script>a</script></textarea>',
      '<title><script>a</script></title>',
      '<p title="<script>a</script>">',
      '<scripts>a</scripts>',
      '<script language="vbscript">a</script>',
      '<script data-a="unclosed>a</script>',
    ])
      assert.deepEqual(blocks(text, 'html'), [], text);
  });

  it('end where a browser ends them', () => {
    assert.deepEqual(blocks(`<script>a = "</script>";</script>`, 'html'), ['js classic: a = "']);
    assert.deepEqual(blocks('<SCRIPT>a</Script\n>', 'html'), ['js classic: a']);
    assert.deepEqual(blocks('<script>a</scripts></script/>', 'html'), ['js classic: a</scripts>']);
    assert.deepEqual(blocks('<script>a <b', 'html'), ['js classic: a <b']);
    assert.deepEqual(blocks('<script><!--<script>a</script>--></script>', 'html'), [
      'js classic: <!--<script>a</script>-->',
    ]);
    assert.deepEqual(blocks('<script><!--> <script>a</script>', 'html'), ['js classic: <!--> <script>a']);
  });

  it('are not what PHP code or a mark holds', () => {
    assert.deepEqual(blocks('<?php echo "<script>a</script>"; ?><script>b</script>', 'php'), [
      'js classic: b',
    ]);
    assert.deepEqual(blocks("<?php\n$a = <<<X\nit's <script>a</script> ?>\nX;\nclass A {}", 'php'), []);
    assert.deepEqual(blocks(`<?php // it's ?><script <?= '>' ?> async>b</script>`, 'php'), ['js classic: b']);
    assert.deepEqual(blocks('{{-- <script>a</script> --}}<script>b</script>', 'php'), ['js classic: b']);
    assert.deepEqual(blocks('<%# <script>a %><script>b</script>', 'html'), ['js classic: b']);
  });
});
