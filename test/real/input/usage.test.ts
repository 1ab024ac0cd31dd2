import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../support/cli';

const url = 'wss://broker.example.com:8084/mqtt';

/** What is wrong with the URL, and the beginning of the help. */
const urls: readonly [what: string, url: string, sentence: RegExp][] = [
  ['no URL at all', 'hello world', /not a URL\. Write wss:/],
  ['an empty text', '', /Enter the URL of the broker, for example wss:/],
  ['a scheme of something else', 'ftp://broker.example.com/mqtt', /"ftp:" is no scheme.*Write wss:/],
  ['port 99999', 'wss://broker.example.com:99999/mqtt', /"99999" is no port\. Write a number from 1/],
  ['port 0', 'wss://broker.example.com:0/mqtt', /"0" is no port\. Write a number from 1/],
  ['a port of letters', 'wss://broker.example.com:abc/mqtt', /"abc" is no port\. Write a number from 1/],
  ['a host of 300 characters', `wss://${'h'.repeat(300)}/mqtt`, /host name has 300 characters.*Check/],
  ['a host of 10,000 characters', `wss://${'h'.repeat(10_000)}/mqtt`, /URL has 10011 characters.*Shorten/],
  ['9,000 characters', `wss://broker.example.com/${'a'.repeat(8975)}`, /URL has 9000 characters.*Shorten/],
  ['no host', 'wss://', /The URL has no host\. Write wss:/],
];

const usages: readonly [what: string, args: string[], sentence: RegExp][] = [
  ['no URL', ['diagnose'], /diagnose takes exactly one URL/],
  ['two URLs', ['diagnose', url, url], /diagnose takes exactly one URL/],
  ['an unknown option', ['diagnose', url, '--frobnicate'], /Unknown option '--frobnicate'/],
  ['an unknown command', ['frobnicate'], /no command "frobnicate"\. Commands: diagnose/],
  ['a file that is not there', ['diagnose', url, '--trust', '/nonexistent.pem'], /nonexistent.pem cannot be/],
  ['a folder for a file', ['diagnose', url, '--trust', tmpdir()], /cannot be read/],
  [
    'a variable that is not set',
    ['diagnose', url, '--password-env', 'NOT_SET_HERE'],
    /NOT_SET_HERE is not set\./,
  ],
  [
    'no address to resolve to',
    ['diagnose', url, '--resolve', 'broker:8084'],
    /--resolve takes host:port:address/,
  ],
  ['a bad address', ['diagnose', url, '--resolve', 'h:1:999.1.1.1'], /--resolve takes host:port:address/],
  ['a time limit that is no number', ['diagnose', url, '--timeout', 'soon'], /--timeout takes seconds/],
  ['a time limit of 0', ['diagnose', url, '--timeout', '0'], /--timeout takes seconds/],
  [
    'a page origin without scheme',
    ['diagnose', url, '--page-origin', 'app.example.com'],
    /is no page origin\. Write/,
  ],
  [
    'a page on a disk',
    ['diagnose', url, '--page-origin', 'file:///app/index.html'],
    /is no page origin\. Write/,
  ],
  ['an unknown version', ['diagnose', url, '--protocol-version', '6'], /--protocol-version takes 3, 4 or 5/],
  ['an unknown language', ['diagnose', url, '--lang', 'tlh'], /--lang takes en or zh-cn/],
];

describe('wrong usage of the command line is one sentence with a next step:', function () {
  this.timeout(30_000);

  const assertRefused = async (args: string[], sentence: RegExp): Promise<void> => {
    const { status, stdout, stderr } = await runCli(args);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, sentence);
    assert.match(stderr, /^mqtt-wss-doctor: [^\n]{1,400}\n$/);
    assert.doesNotMatch(stderr, /^ +at /m);
  };

  for (const [what, given, sentence] of urls)
    it(`a URL with ${what}`, () => assertRefused(['diagnose', '--json', given], sentence));

  for (const [what, args, sentence] of usages) it(what, () => assertRefused(args, sentence));

  it('a file without a certificate', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'usage-'));
    try {
      const file = join(folder, 'notes.txt');
      writeFileSync(file, 'no certificate');
      await assertRefused(['diagnose', url, '--trust', file], /a text without a certificate/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('without a repetition of what may be a password', async () => {
    for (const given of [
      'alice:s3cr3t-pw@broker.example.com/mqtt',
      'wss://alice:s3cr3t-pw@broker.example.com:99999/mqtt?token=t0k3n-abc',
      'ftp://alice:s3cr3t-pw@broker.example.com/?token=t0k3n-abc',
    ]) {
      const { status, stdout, stderr } = await runCli(['diagnose', given]);
      assert.equal(status, 2);
      assert.doesNotMatch(stdout + stderr, /alice|s3cr3t-pw|t0k3n-abc/);
    }
  });
});
