import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { aliases } from '../../../../src/lint/options/aliases';
import { normalised, sameButForCase, similarOption } from '../../../../src/lint/options/similar';
import { compareRelease, isRead, optionTable } from '../../../../src/lint/options/table';

/** The names that the installed mqtt.js declares for its options. */
function declaredOptions(): string[] {
  const build = path.dirname(createRequire(import.meta.url).resolve('mqtt'));
  const file = path.join(build, 'lib', 'client.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => ['IClientOptions', 'ISecureClientOptions'].includes(name.text))
    .flatMap(({ members }) => members.map((member) => member.name?.getText() ?? ''));
}

describe('the table of options', () => {
  it('has every option that the installed mqtt.js declares, and says that it is read', () => {
    const names = declaredOptions();
    assert.ok(names.length > 50);
    const missing = names.filter((name) => {
      const fact = optionTable.get(name);
      return fact === undefined || !isRead(fact, { major: 5, minor: 16, patch: 0, source: 'installed' });
    });
    assert.deepEqual(missing, []);
  });

  it('has besides only what Node takes, or what older versions read', () => {
    const declared = new Set(declaredOptions());
    const others = [...optionTable.values()].filter(({ name }) => !declared.has(name));
    assert.deepEqual(
      others.filter(({ group, until }) => group === null && until === null).map(({ name }) => name),
      [],
    );
  });

  it('explains and cites each', () => {
    for (const { name, explain, citation } of optionTable.values()) {
      assert.ok(explain().length > 10, name);
      assert.match(citation.url, /^https:\/\//, name);
    }
  });

  it('knows which version reads what', () => {
    const version = (major: number, minor: number, source: 'installed' | 'range' = 'installed') => ({
      major,
      minor,
      patch: 0,
      source,
    });
    const reads = (name: string, ...given: Parameters<typeof version>) => {
      const fact = optionTable.get(name);
      assert.ok(fact);
      return isRead(fact, version(...given));
    };
    assert.deepEqual(
      [reads('unixSocket', 5, 6), reads('unixSocket', 5, 7), reads('unixSocket', 6, 0)],
      [false, true, true],
    );
    assert.deepEqual([reads('topicAliasMaximum', 4, 3), reads('topicAliasMaximum', 5, 0)], [true, false]);
    assert.deepEqual(
      [reads('unixSocket', 5, 0, 'range'), reads('topicAliasMaximum', 5, 0, 'range')],
      [true, false],
    );
    assert.ok(compareRelease(version(5, 10), [5, 9, 0]) > 0);
  });

  it('has aliases that are no options, for options that are', () => {
    for (const [name, alias] of aliases) {
      assert.equal(name, normalised(name));
      assert.equal(optionTable.has(name) && optionTable.get(name)?.group !== 'socket', false, name);
      if (alias.kind === 'rename') assert.ok(optionTable.has(alias.to), alias.to);
    }
  });

  it('finds what was meant', () => {
    assert.equal(sameButForCase('ClientID'), 'clientId');
    assert.equal(sameButForCase('client-id'), 'clientId');
    assert.equal(sameButForCase('client'), null);
    assert.equal(similarOption('rejectUnauthorised'), 'rejectUnauthorized');
    assert.equal(similarOption('usernam'), 'username');
    assert.equal(similarOption('certs'), null);
    assert.equal(similarOption('maxAttempts'), null);
  });
});
