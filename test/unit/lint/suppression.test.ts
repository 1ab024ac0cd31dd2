import assert from 'node:assert/strict';
import { disableNextLine } from '../../../src/lint/disableNextLine';
import { applyEdits } from '../../../src/lint/fixes';
import { suppressions } from '../../../src/lint/suppression';

/** Whether `rule` is silenced at the place that `@` marks, which is taken out. */
function isSilenced(marked: string, rule = 'tls-option'): boolean {
  const offset = marked.indexOf('@');
  return suppressions({ text: marked.replace('@', '') })(rule, offset);
}

describe('suppression comments', () => {
  const silent: Record<string, string> = {
    'the next line': '// mqtt-doctor-disable-next-line tls-option\n@a',
    'the next line, every rule': '// mqtt-doctor-disable-next-line\r\n  @a',
    'the next line, one of several rules': '/* mqtt-doctor-disable-next-line insecure-ws , tls-option */\n@a',
    'the next line, with a reason':
      '// mqtt-doctor-disable-next-line tls-option -- the desktop build needs it\n@a',
    'this line': 'a: @1, // mqtt-doctor-disable-line tls-option',
    'from here on': '// mqtt-doctor-disable tls-option\n\n\n@a',
    'the whole file': '<!-- mqtt-doctor-disable -->\n<script>\n@a',
    'among JSX': '<A>\n{/* mqtt-doctor-disable-next-line tls-option */}\n@a</A>',
  };
  for (const [name, text] of Object.entries(silent))
    it(`silence ${name}`, () => assert.equal(isSilenced(text), true));

  const loud: Record<string, string> = {
    'another rule': '// mqtt-doctor-disable-next-line insecure-ws\n@a',
    'the line after the next': '// mqtt-doctor-disable-next-line tls-option\n\n@a',
    'the line before': '@a\n// mqtt-doctor-disable tls-option',
    'after it was switched on again':
      '// mqtt-doctor-disable tls-option\n// mqtt-doctor-enable tls-option\n@a',
    'a word that only begins so': '// mqtt-doctor-disabled tls-option\n@a',
    'a file without any': '@a',
  };
  for (const [name, text] of Object.entries(loud))
    it(`leave ${name} alone`, () => assert.equal(isSilenced(text), false));
});

describe('the comment that silences a line', () => {
  /** The document with the comment for the place that `@` marks. */
  function silenced(marked: string, path: string): string {
    const offset = marked.indexOf('@');
    const text = marked.replace('@', '');
    const edited = applyEdits(text, [
      disableNextLine({ text, path, languageId: null }, offset, 'tls-option'),
    ]);
    const shift = edited.length - text.length;
    assert.equal(suppressions({ text: edited })('tls-option', offset + shift), true, edited);
    return edited;
  }

  it('is a line comment in script, with the indent of the line', () => {
    assert.equal(
      silenced('a({\n\tca: @1,\n});', 'a.ts'),
      'a({\n\t// mqtt-doctor-disable-next-line tls-option\n\tca: 1,\n});',
    );
  });

  it('keeps CRLF, and works on the first line', () => {
    assert.equal(
      silenced('@a\r\nb\r\n', 'a.js'),
      '// mqtt-doctor-disable-next-line tls-option\r\na\r\nb\r\n',
    );
  });

  it('is a JSX comment among JSX', () => {
    const text = 'const a = (\n  <p>\n    text {@b}\n  </p>\n);';
    assert.match(
      silenced(text, 'a.tsx'),
      /<p>\n {4}\{\/\* mqtt-doctor-disable-next-line tls-option \*\/\}\n {4}text/,
    );
  });

  it('is a markup comment outside a script, and a line comment inside', () => {
    const text = '<body>\n  <script src="@a"></script>\n  <script>\n    a;\n  </script>\n</body>';
    assert.match(
      silenced(text, 'a.html'),
      /<body>\n {2}<!-- mqtt-doctor-disable-next-line tls-option -->\n {2}<script src/,
    );
    const inside = text.replace('@', '').replace('a;', '@a;');
    assert.match(
      silenced(inside, 'a.html'),
      /<script>\n {4}\/\/ mqtt-doctor-disable-next-line tls-option\n {4}a;/,
    );
  });

  it('stands above a template literal or a tag that began on an earlier line', () => {
    assert.equal(silenced('f(`a\n@b`);', 'a.js'), '// mqtt-doctor-disable tls-option\nf(`a\nb`);');
    assert.equal(
      silenced('<meta name="a"\n  content="@b">', 'a.html'),
      '<!-- mqtt-doctor-disable tls-option -->\n<meta name="a"\n  content="b">',
    );
  });
});
