import assert from 'node:assert/strict';
import { redactPath, redactUrl } from '../../../src/core/redact';

describe('redactUrl', () => {
  const cases: [url: string, shown: string][] = [
    ['wss://h:8084/mqtt', 'wss://h:8084/mqtt'],
    ['wss://user@h/mqtt', 'wss://‹redacted›@h/mqtt'],
    ['wss://user:pass@h/mqtt', 'wss://‹redacted›@h/mqtt'],
    ['wss://user:p@ss@h/mqtt', 'wss://‹redacted›@h/mqtt'],
    ['wss://user:p%40ss@h', 'wss://‹redacted›@h'],
    ['WSS://user:pass@h', 'WSS://‹redacted›@h'],
    ['ws://wss://user:pass@h/mqtt', 'ws://wss://‹redacted›@h/mqtt'],
    ['user:pass@h:8084/mqtt', '‹redacted›@h:8084/mqtt'],
    ['wss://user:pa/ss@h/mqtt', 'wss://‹redacted›@h/mqtt'],
    ['wss://user:pa?ss@h/mqtt', 'wss://‹redacted›@h/mqtt'],
    ['wss://user:pa#ss@h/mqtt', 'wss://‹redacted›@h/mqtt'],
    ['wss://h/@scope/mqtt', 'wss://h/@scope/mqtt'],
    ['wss://h/mqtt?token=s3cret', 'wss://h/mqtt?token=‹redacted›'],
    ['wss://h/mqtt?token=a=b&x=&y', 'wss://h/mqtt?token=‹redacted›&x=‹redacted›&‹redacted›'],
    ['wss://h/mqtt?s3cret', 'wss://h/mqtt?‹redacted›'],
    ['wss://h/mqtt?', 'wss://h/mqtt?'],
    ['wss://h/mqtt#s3cret', 'wss://h/mqtt'],
    ['wss://h/mqtt?a=s3cret#s3cret', 'wss://h/mqtt?a=‹redacted›'],
    ['wss://[::1', 'wss://[::1'],
    ['not a url', 'not a url'],
    ['', ''],
  ];
  for (const [url, shown] of cases) {
    it(`shows ${JSON.stringify(url)} without its secrets`, () => assert.equal(redactUrl(url), shown));
  }

  it('changes nothing that it has changed already', () => {
    for (const [, shown] of cases) assert.equal(redactUrl(shown), shown);
  });

  it('stays fast on text that is made to be slow', () => {
    const long = 'a@'.repeat(4000) + '/'.repeat(4000) + '://'.repeat(4000);
    assert.ok(redactUrl(`wss://${long}`).startsWith('wss://‹redacted›@'));
  });
});

describe('redactPath', () => {
  it('keeps the path and the names of the query', () => {
    assert.equal(redactPath('/mqtt?a=1&b=2'), '/mqtt?a=‹redacted›&b=‹redacted›');
    assert.equal(redactPath('/mqtt'), '/mqtt');
  });
});
