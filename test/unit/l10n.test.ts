import assert from 'node:assert/strict';
import { textsInCode, translations } from '../support/strings';

const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([name]) => name).sort();

describe('Simplified Chinese', function () {
  this.timeout(120_000);
  let keys: string[];
  let chinese: Record<string, string>;

  before(async () => {
    keys = await textsInCode();
    chinese = translations('zh-cn');
  });

  it('has a text for every text in the code', () => {
    assert.ok(keys.length > 200, `${keys.length} texts were found`);
    assert.deepEqual(
      keys.filter((key) => !(chinese[key] ?? '').trim()),
      [],
    );
  });

  it('has no text that the code does not use', () => {
    const used = new Set(keys);
    assert.deepEqual(
      Object.keys(chinese).filter((key) => !used.has(key)),
      [],
    );
  });

  it('fills in the same values', () => {
    const differing = keys.filter((key) => {
      const [english = key] = key.split('/Comment:');
      return placeholders(english).join() !== placeholders(chinese[key] ?? '').join();
    });
    assert.deepEqual(differing, []);
  });
});
