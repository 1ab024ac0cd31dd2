import assert from 'node:assert/strict';
import { scriptBlocks } from '../../../../src/lint/text/blocks';
import type { Language } from '../../../../src/lint/text/language';

/** The marks in the scripts of a document. */
function marks(script: string, language: Language): string[] {
  const text = `<p>\n<script>${script}</script>`;
  return scriptBlocks(text, language).flatMap(({ holes }) =>
    holes.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('template marks', () => {
  const inHtml = [
    '<%= a %>',
    '<% if (a) { %>',
    '{{ a }}',
    '{{{ a }}}',
    '{{#if a}}',
    '{% for a in b %}',
    '{# a #}',
  ];
  const inPhp = [
    '<?php echo "?>"; ?>',
    '<?= $a ?>',
    '<? a ?>',
    '{{ $a }}',
    '{!! $a !!}',
    '@json($a, ["(" => 1])',
    '@if ($a)',
  ];

  for (const mark of inHtml)
    it(`are ${mark} in HTML`, () => assert.deepEqual(marks(`a ${mark} b`, 'html'), [mark]));
  for (const mark of inPhp)
    it(`are ${mark} in PHP`, () => assert.deepEqual(marks(`a ${mark} b`, 'php'), [mark]));

  it('do not reach beyond a script', () => {
    assert.deepEqual(marks('if (a) {{ b() </script><script> }}', 'html'), []);
  });

  it('are none where Blade has no such directive, or escapes it', () => {
    assert.deepEqual(marks('a@if.example @media @@json(a)', 'php'), []);
  });

  it('are none in the JSX of Babel', () => {
    const text = '<script type="text/babel"><a style={{ b: 1 }} c="<%= d %>" /></script>';
    const holes = scriptBlocks(text, 'html').flatMap((block) => block.holes);
    assert.deepEqual(
      holes.map(({ start, end }) => text.slice(start, end)),
      ['<%= d %>'],
    );
  });

  it('are none in components, whose scripts have no templates', () => {
    assert.deepEqual(marks('a = "{{ b }}"', 'vue'), []);
  });

  it('run to the end of a document where PHP is not closed', () => {
    assert.deepEqual(marks('a <?php b', 'php'), ['<?php b</script>']);
  });
});
