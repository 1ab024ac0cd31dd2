import assert from 'node:assert/strict';
import { parseScripts } from '../../../../src/lint/parse/parse';
import { scriptBlocks } from '../../../../src/lint/text/blocks';
import type { Language } from '../../../../src/lint/text/language';

/** A generator of numbers below 1 that gives the same ones for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const code = [
  "a = '😀';",
  '\r\n',
  '// <b>\n',
  'if (a < b) c();',
  '/* </style> */',
  '`<p>${a}`;',
  'x = /[/"]/;',
  '\t',
  'é\u2028',
];

const surroundings: Readonly<Record<'html' | 'php' | 'vue' | 'svelte' | 'astro', readonly string[]>> = {
  html: [
    '<p title="a > <script>">',
    "it's \r\n",
    '<!-- <script> -->',
    '<br/>',
    '<style>a > b</style>',
    '😀',
    '{{ a }}',
    '<% b %>',
  ],
  php: [
    '<?php echo "<script>"; ?>',
    '<?= $a ?>',
    '@if ($a)',
    "it's\n",
    '{{ $a }}',
    '<!-- <script> -->',
    '<p class=a>',
    '😀',
  ],
  vue: [
    '<template><p>{{ a }}</p><template #b/></template>',
    '<style scoped>a > b</style>',
    '<!-- <script> -->',
    '\r\n',
    '<i18n>{ "<p>": 1 }</i18n>',
  ],
  svelte: [
    '<p class={a > b ? "}" : `{`}>',
    '{#if a < b}',
    "it's\n",
    '<!-- <script> -->',
    '<style>a > b</style>',
    '{@html "<script>"}',
    '😀',
  ],
  astro: [
    '<p class={a > b ? "}" : `{`} {...c}>',
    '{a < b}',
    '<!-- <script> -->',
    '<style>a > b</style>',
    '\r\n---\r\n',
    '😀',
  ],
};

describe('script blocks of generated documents', () => {
  for (const [language, parts] of Object.entries(surroundings))
    it(`are what was put in (${language})`, () => {
      const random = randomNumbers(language.length);
      const some = (from: readonly string[]) =>
        Array.from({ length: Math.floor(random() * 5) }, () => from[Math.floor(random() * from.length)]).join(
          '',
        );
      for (let round = 0; round < 400; round++) {
        const written = [some(code), some(code)];
        const text = [
          '<p>',
          some(parts),
          ...written.flatMap((script) => [`<script>${script}</script>`, some(parts)]),
        ].join('');
        const document = language === 'vue' ? text.slice(3) : text;
        const found = scriptBlocks(document, language as Language);
        assert.deepEqual(
          found.map(({ start, end }) => document.slice(start, end)),
          written,
          document,
        );
        for (const { block, source } of parseScripts(document, language as Language, '/a'))
          assert.equal(source.text.slice(block.start, block.end), document.slice(block.start, block.end));
      }
    });

  it('never fail, nor parse, on any mixture', () => {
    const random = randomNumbers(1);
    const pieces = Object.values(surroundings)
      .flat()
      .concat(code, ['<script>', '</script>', '<', '>', '"', "'", '`', '{', '<?php', '---\n', '{{']);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 12 }, () => pieces[Math.floor(random() * pieces.length)]).join('');
      for (const language of Object.keys(surroundings))
        for (const { block, source } of parseScripts(text, language as Language, '/a')) {
          assert.equal(source.text.length, text.length);
          assert.ok(block.start <= block.end && block.end <= text.length);
        }
    }
  });
});
