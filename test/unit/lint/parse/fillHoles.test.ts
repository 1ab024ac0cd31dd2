import assert from 'node:assert/strict';
import { fillHoles } from '../../../../src/lint/parse/fillHoles';
import { parseScripts } from '../../../../src/lint/parse/parse';
import { scriptBlocks } from '../../../../src/lint/text/blocks';
import type { Language } from '../../../../src/lint/text/language';

/** The script as it is parsed, with a readable name in place of the unknown one. */
function filled(script: string, language: Language = 'html'): string {
  const text = `<script>${script}</script>`;
  const [block] = scriptBlocks(text, language);
  assert.ok(block);
  const code = fillHoles(text, block);
  assert.equal(code.length, script.length);
  return code.replaceAll('\ua66e', '_');
}

describe('code in place of template marks', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a name where an expression has to follow', 'a = {{ b }};', 'a = _      ;'],
    ['a name as an argument', 'f({{ b }}, {% c %})', 'f(_      , _      )'],
    ['a name behind a word', 'return {{ b }};', 'return _      ;'],
    ['part of a name', 'a_{{ b }}c = 1', 'a________c = 1'],
    ['a substitution in a string', "a = 'ws://{{ b }}/c';", 'a = `ws://${_   }/c`;'],
    ['a substitution over a line end', 'a = "{{ \r\nb }}";', 'a = `${_\r\n   }`;'],
    ['a substitution in a template literal', 'a = `{{ b }}${c + {{ d }}}`;', 'a = `${_   }${c + _      }`;'],
    ['a name for a string that cannot be a template literal', "a = '`{{ b }}';", 'a = _         ;'],
    ['a computed key', "a = { '{{ b }}': 1, {{ c }}: 2 };", 'a = { [_      ]: 1, [_    ]: 2 };'],
    ['a spread in an object', 'a = { {{ b }} };', 'a = { ..._    };'],
    [
      'a spread before a property',
      'a = { {% if b %} c: 1, {% endif %} };',
      'a = { ..._     , c: 1, ..._        };',
    ],
    ['a spread behind a property', 'a = { c: 1 {{ b }}, d: 2 };', 'a = { c: 1 ,..._  , d: 2 };'],
    ['letters in a regular expression', 'a = /"{{ b }}/;', 'a = /"_______/;'],
    ['blanks between statements', '{% if a %}\nb();\n{% endif %}', '          \nb();\n           '],
    ['blanks in comments', '// {{ a\n}} b\nc', '//         b\nc'],
    ['blanks for comments of templates', 'a = {# b #} 1;', 'a =         1;'],
    ['blanks in a block', 'function a() { {{ b }} }', 'function a() {         }'],
    ['a name behind a quotient', "a = b / c; d = '/'; e = {{ f }};", "a = b / c; d = '/'; e = _      ;"],
    ['blanks for the line that hides a script', '<!-- {{ a }}\nb', '            \nb'],
  ];

  for (const [name, script, code] of cases) it(`is ${name}`, () => assert.equal(filled(script), code));

  it('knows PHP and Blade', () => {
    assert.equal(filled(`a = '<?= $b ?>', c = @json($d);`, 'php'), 'a = `${_     }`, c = _        ;');
    assert.equal(
      filled('@foreach ($a as $b)\n  f({!! $b !!});\n@endforeach', 'php').trim(),
      'f(_         );',
    );
  });

  it('leaves nothing that the parser complains about', () => {
    const text = `<script>${cases.map(([, script]) => script).join('\n')}</script>`.replace(
      'return {{ b }};',
      '',
    );
    const [script] = parseScripts(text.replace('<!-- {{ a }}', ''), 'html', '/a.html');
    assert.ok(script);
    assert.deepEqual((script.source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics, []);
  });
});
