import assert from 'node:assert/strict';
import { applyEdits, safeEdits } from '../../../../src/lint/fixes';
import { lint } from '../../../../src/lint/lint';
import { connecting, inputOf, type Given } from './ruleTester';

const addressRules = new Set([
  ...['browser-scheme', 'http-scheme', 'missing-scheme', 'host-with-scheme', 'protocol-case', 'insecure-ws'],
  ...['tcp-port', 'scheme-port', 'ws-path-missing', 'invalid-path', 'url-option-conflict', 'public-broker'],
]);

function problemsIn(text: string, given: Given) {
  return lint(inputOf(text, given)).problems.filter(({ rule }) => addressRules.has(rule));
}

function rulesThatSpeak(url: string, where: 'browser' | 'node', options = '{}'): string {
  const problems = problemsIn(connecting(options, `'${url}'`), { where });
  return [...new Set(problems.map(({ rule }) => rule))].sort().join(' ');
}

describe('the rules on addresses', () => {
  it('name one cause once', () => {
    const inBrowser: [url: string, rules: string][] = [
      ['mqtt://h:1883', 'browser-scheme'],
      ['mqtt://[::1]:1883', 'browser-scheme'],
      ['mqtts://broker.emqx.io:8883', 'browser-scheme public-broker'],
      ['https://broker.emqx.io:8083', 'http-scheme public-broker'],
      ['broker.emqx.io:1883', 'missing-scheme'],
      ['ws://wss://h:1883', 'host-with-scheme'],
      ['wws://h:1883/mqtt', 'protocol-case'],
      ['ws://h:8883', 'tcp-port'],
      ['ws://h:1883', 'insecure-ws tcp-port'],
      ['wss://broker.emqx.io:8883', 'public-broker tcp-port'],
      ['ws://broker.emqx.io:8084/mqtt', 'public-broker scheme-port'],
      ['wss://broker.emqx.io:8084', 'public-broker ws-path-missing'],
      ['wss://broker.emqx.io:8084/mqtt', 'public-broker'],
      ['wss://h.example:8084/mqtt', ''],
      ['ws://localhost:8083', ''],
    ];
    for (const [url, rules] of inBrowser) assert.equal(rulesThatSpeak(url, 'browser'), rules, url);
    for (const url of ['mqtt://h:1883', 'mqtts://h', 'tcp://h', 'ws://h:8083', 'mqtt://[::1]'])
      assert.equal(rulesThatSpeak(url, 'node'), '', url);
    assert.equal(rulesThatSpeak('wss://h/mqtt', 'browser', "{ protocol: 'mqtt' }"), 'browser-scheme');
    assert.equal(rulesThatSpeak('wss://h/mqtt', 'browser', "{ host: 'ws://o' }"), 'host-with-scheme');
  });

  it('are mended unasked in a few rounds, and never out of TLS', () => {
    for (const [text, given] of addresses()) {
      let after = text;
      let rounds = 0;
      // Repairs that touch each other are applied one after the other.
      while (fixed(after, given) !== after) {
        after = fixed(after, given);
        rounds += 1;
        assert.ok(rounds <= 3, `still changing: ${text}`);
      }
      if (/'wss:/.test(text)) assert.match(after, /'wss:/);
    }
  });

  it('lose the problem by each repair, and get no worse one', () => {
    for (const [text, given] of addresses()) {
      const problems = problemsIn(text, given);
      for (const problem of problems) {
        for (const { title, edits } of problem.repairs) {
          const after = problemsIn(applyEdits(text, edits), given);
          const same = after.filter(
            ({ rule, message }) => rule === problem.rule && message === problem.message,
          );
          assert.deepEqual(same, [], `${problem.rule}: ${title}: ${text}`);
          // These uncover another address, with what is wrong with that one.
          if (problem.rule === 'host-with-scheme' || problem.rule === 'url-option-conflict') continue;
          const known = new Set([...problems.map(({ rule }) => rule), 'url-option-conflict']);
          const fresh = after.filter(
            ({ rule, level }) => (level === 'error' || level === 'warning') && !known.has(rule),
          );
          assert.deepEqual(fresh, [], `${problem.rule}: ${title}: ${text}`);
        }
      }
    }
  });
});

function fixed(text: string, given: Given): string {
  return applyEdits(text, safeEdits(problemsIn(text, given)));
}

const schemes = [
  'ws://',
  'wss://',
  'mqtt://',
  'mqtts://',
  'ssl://',
  'http://',
  'https://',
  'wws://',
  'ws://wss://',
  '',
];
const hosts = [
  'h.example',
  'localhost',
  '[::1]',
  'broker.emqx.io',
  'test.mosquitto.org',
  'x.s1.eu.hivemq.cloud',
];
const rests = ['', '/', '/mqtt', ':1883', ':8883/mqtt', ':8083', ':8084/', ':8080', ':8884', ':9001/x'];
const options = ['{ clean: true }', "{ port: 8084, path: '/mqtt' }", "{ hostname: '[::1]' }"];

function* addresses(): Generator<[text: string, given: Given]> {
  for (const where of ['browser', 'node', 'auto'] as const)
    for (const scheme of schemes)
      for (const host of hosts)
        for (const rest of rests) {
          // A typo repaired leaves what else is wrong with a WebSocket to that host.
          if (scheme === 'wws://' && host === '[::1]') continue;
          const given = options[(scheme.length + host.length + rest.length) % options.length] ?? '{}';
          for (const each of new Set(['{}', given]))
            yield [connecting(each, `'${scheme}${host}${rest}'`), { where }];
        }
}
