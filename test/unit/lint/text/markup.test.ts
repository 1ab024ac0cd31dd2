import assert from 'node:assert/strict';
import { readMarkup } from '../../../../src/lint/text/markup';

describe('markup', () => {
  it('is none in a file that is all script', () => {
    for (const language of ['js', 'jsx', 'ts', 'tsx', 'json'] as const)
      assert.equal(readMarkup('<script src="a">', language), null);
  });

  it('names the sources of scripts, with and without quotes', () => {
    const text =
      '<!-- <script src="no.js"></script> -->\r\n<script src="a.js?b&amp;c" defer></script>😀' +
      "<script\n  src = 'd.js'></script><script async src=e.js></script><SCRIPT SRC></SCRIPT><script>no</script>";
    const found = readMarkup(text, 'html')?.scripts ?? [];
    assert.deepEqual(
      found.map(({ src, srcRange, range }) => [
        src,
        text.slice(srcRange.start, srcRange.end),
        text.slice(range.start, range.end),
      ]),
      [
        ['a.js?b&c', 'a.js?b&amp;c', '<script src="a.js?b&amp;c" defer>'],
        ['d.js', 'd.js', "<script\n  src = 'd.js'>"],
        ['e.js', 'e.js', '<script async src=e.js>'],
        ['', '', '<SCRIPT SRC>'],
      ],
    );
  });

  it('names the policies that are in force', () => {
    const text =
      '<meta charset=utf-8><meta http-equiv="content-security-policy-report-only" content="no">' +
      '<META CONTENT="default-src &#39;self&#x27;;\n connect-src &quot;&unknown;" HTTP-EQUIV="Content-Security-Policy">' +
      '<meta http-equiv=Content-Security-Policy><!-- <meta http-equiv="Content-Security-Policy" content="no"> -->';
    const found = readMarkup(text, 'html')?.csps ?? [];
    assert.deepEqual(
      found.map(({ content, contentRange }) => [content, text.slice(contentRange.start, contentRange.end)]),
      [
        [
          `default-src 'self';\n connect-src "&unknown;`,
          'default-src &#39;self&#x27;;\n connect-src &quot;&unknown;',
        ],
      ],
    );
  });

  it('keeps template marks in values', () => {
    const markup = readMarkup('<?php "<script src=no>" ?><script src="<?= "a" ?>/b.js"></script>', 'php');
    assert.deepEqual(
      markup?.scripts.map(({ src }) => src),
      ['<?= "a" ?>/b.js'],
    );
  });

  it('is read behind the front matter of Astro, and within svelte:head', () => {
    const text =
      '---\nconst a = "<script src=no>";\n---\n<script is:inline src="a.js" data-b={{ c: ">" }}></script>';
    assert.deepEqual(
      readMarkup(text, 'astro')?.scripts.map(({ src }) => src),
      ['a.js'],
    );
    assert.deepEqual(
      readMarkup('<svelte:head><script src="b.js"></script></svelte:head>', 'svelte')?.scripts.map(
        ({ src }) => src,
      ),
      ['b.js'],
    );
  });
});
