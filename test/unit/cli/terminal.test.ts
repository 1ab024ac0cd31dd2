import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { forTerminal, jsonText } from '../../../src/cli/terminal';
import { textReport } from '../../../src/cli/textReport';
import { readEvidence } from '../../../src/core/evidenceGuard';
import { judge } from '../../../src/core/judge';
import { reportToMarkdown } from '../../../src/core/markdown';
import type { Report } from '../../../src/core/report';
import { recordedNames, recordedText } from '../../support/recordedEvidence';

/** Clears the screen, in seven and in eight bits, sets a window's title, and turns the direction of writing. */
const escapes = '\u001b[2J\u009b2J\u001b]0;x\u0007\u202e\r';
const obeyed = /[\p{Cc}\p{Cf}]/u;

function judged(text: string): Report {
  const read = readEvidence(JSON.parse(text));
  assert.ok(read.ok);
  return judge(read.evidence);
}

/** The same, with escapes at the end of every text that is no id. */
function poisoned(report: Report): Report {
  const poison = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => poison(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name)]));
    const isText = [
      'url',
      'summary',
      'nextStep',
      'title',
      'error',
      'detail',
      'why',
      'content',
      'value',
      'section',
    ];
    return typeof value === 'string' && isText.includes(key) ? value + escapes : value;
  };
  return poison(report, '') as Report;
}

describe('output for a terminal', () => {
  it('makes escapes visible', () => {
    assert.equal(forTerminal('a\u001b[2J'), 'a\\u{1b}[2J');
    assert.doesNotMatch(forTerminal(escapes), obeyed);
  });

  it('prints a report without any control character but line ends', () => {
    for (const name of recordedNames) {
      const text = textReport(poisoned(judged(recordedText(name))), false);
      assert.doesNotMatch(text.replaceAll('\n', ''), obeyed, name);
      assert.match(text, /\\u\{1b\}\[2J/);
    }
  });

  it('prints the same with colours, and only its own', () => {
    const report = poisoned(judged(recordedText('expired')));
    assert.equal(stripVTControlCharacters(textReport(report, true)), textReport(report, false));
  });

  it('prints JSON that is safe, and the same when it is read back', () => {
    const value = { a: escapes, b: '\u2028\u{e0001}😀', c: [1, null] };
    assert.doesNotMatch(jsonText(value).replaceAll('\n', ''), obeyed);
    assert.deepEqual(JSON.parse(jsonText(value)), value);
  });
});

describe('reportToMarkdown', () => {
  it('passes no control character on', () => {
    for (const name of ['expired', 'healthy', 'redirect']) {
      const text = reportToMarkdown(poisoned(judged(recordedText(name))));
      const outsideOfFences = text.replace(/^(`{3,})\n.*?^\1$/gms, '');
      assert.doesNotMatch(outsideOfFences.replaceAll('\n', ''), obeyed, name);
    }
  });

  it('lets no text from outside become markup', () => {
    const report = judged(recordedText('redirect'));
    const markup = '[x](javascript:y) <img src=x> `code` **bold** | cell\n# heading &lt;b&gt; ~~s~~';
    const verdict = { ...report.verdict, summary: markup, nextStep: markup };
    const chromium = { ...report.clients.chromium, error: '`| x |`\n# y' };
    const text = reportToMarkdown({ ...report, verdict, clients: { ...report.clients, chromium } });
    assert.ok(!text.includes('[x]('));
    assert.ok(!text.includes(' <img'));
    assert.doesNotMatch(text, /(?<!\\)&lt;/);
    assert.doesNotMatch(text, /^# (heading|y)/m);
    const [row = ''] = text.split('\n').filter((line) => line.includes("'¦ x ¦'"));
    assert.equal(row.split('|').length, 6);
  });

  it('closes every fence that it opens, whatever stands inside', () => {
    const report = judged(recordedText('expired'));
    const [finding] = report.findings;
    assert.ok(finding);
    const fix = { id: 'x/y', title: 'x', kind: 'code' as const, content: 'a\n```\nb\n`````\nc' };
    const text = reportToMarkdown({ ...report, findings: [{ ...finding, fixes: [fix] }] });
    assert.ok(text.includes(`\`\`\`\`\`\`\n${fix.content}\n\`\`\`\`\`\`\n`));
  });
});
