import assert from 'node:assert/strict';
import ts from 'typescript';
import { parseScripts } from '../../../../src/lint/parse/parse';
import type { Script } from '../../../../src/lint/parse/script';

function only(scripts: readonly Script[]): Script {
  const [script] = scripts;
  assert.ok(script);
  assert.equal(scripts.length, 1);
  return script;
}

/** Text and start of every string literal. */
function strings(script: Script): [string, number][] {
  const found: [string, number][] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node)) found.push([node.text, node.getStart(script.source)]);
    ts.forEachChild(node, visit);
  };
  visit(script.source);
  return found;
}

describe('parsing', () => {
  it('gives positions in the document, behind CRLF, BMP and other characters', () => {
    const text =
      "<template>\r\n  <p>😀 ä\u2028</p>\r\n</template>\r\n<script>\r\nconst a = '😀', b = 'c';\r\n</script>\r\n";
    const script = only(parseScripts(text, 'vue', '/a.vue'));
    assert.deepEqual(strings(script), [
      ['😀', text.indexOf("'😀'")],
      ['c', text.indexOf("'c'")],
    ]);
    assert.equal(script.source.text.length, text.length);
    assert.equal(script.source.getLineAndCharacterOfPosition(text.indexOf('const')).line, 5);
  });

  it('knows JSX in .js, and type assertions in .ts', () => {
    const jsx = only(parseScripts('const a = <p>b</p>;', 'js', '/a.js'));
    const assertion = only(parseScripts('const a = <P>b;', 'ts', '/a.ts'));
    const kindOf = ({ source }: Script) => {
      const [statement] = source.statements;
      assert.ok(statement !== undefined && ts.isVariableStatement(statement));
      return statement.declarationList.declarations[0]?.initializer?.kind;
    };
    assert.equal(kindOf(jsx), ts.SyntaxKind.JsxElement);
    assert.equal(kindOf(assertion), ts.SyntaxKind.TypeAssertionExpression);
  });

  it('gives JSON as an expression', () => {
    const { source } = only(parseScripts('{ "url": "ws://a" }', 'json', '/a.json'));
    const [statement] = source.statements;
    assert.ok(statement !== undefined && ts.isExpressionStatement(statement));
    assert.equal(statement.expression.kind, ts.SyntaxKind.ObjectLiteralExpression);
  });

  it('says what tsc sees', () => {
    assert.equal(only(parseScripts('', 'ts', '/a.mts')).seenByTsc, true);
    assert.equal(only(parseScripts('', 'tsx', '/a.tsx')).seenByTsc, true);
    assert.equal(only(parseScripts('', 'js', '/a.js')).seenByTsc, false);
    assert.equal(only(parseScripts('<script lang="ts">a</script>', 'vue', '/a.vue')).seenByTsc, false);
  });

  it('sets parents, and parses what is half typed', () => {
    const script = only(
      parseScripts("<script>mqtt.connect('wss://a', { keepalive: </script>", 'html', '/a.html'),
    );
    assert.deepEqual(
      strings(script).map(([text]) => text),
      ['wss://a'],
    );
    assert.equal(script.source.statements[0]?.parent, script.source);
  });

  it('drops a script that is nested too deeply for any parser, and no other', () => {
    const text = `<script>${'('.repeat(100_000)}</script><script>'a'</script>`;
    assert.deepEqual(strings(only(parseScripts(text, 'html', '/a.html'))), [['a', text.indexOf("'a'")]]);
  });
});
