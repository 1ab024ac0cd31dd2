import assert from 'node:assert/strict';
import { languageOf, readOptions, type CliOptions } from '../../../src/cli/options';
import { UsageError } from '../../../src/cli/usage';

const url = 'wss://h:8084/mqtt';

describe('readOptions', () => {
  it('has the defaults of the contract', () => {
    const defaults: CliOptions = {
      command: 'diagnose',
      operands: [url],
      json: false,
      pageOrigin: null,
      username: null,
      passwordEnv: null,
      clientId: null,
      protocolVersion: 4,
      resolve: [],
      trustFiles: [],
      host: null,
      passphraseEnv: null,
      browser: 'auto',
      timeoutSeconds: 30,
      idleSeconds: null,
      help: false,
      version: false,
    };
    assert.deepEqual(readOptions(['diagnose', url]), defaults);
    assert.equal(readOptions([]).command, null);
  });

  const read: [args: string[], expected: Partial<CliOptions>][] = [
    [['--json'], { json: true }],
    [['--page-origin', 'https://APP.example/x'], { pageOrigin: 'https://app.example' }],
    [['--username=u', '--password-env', 'PW'], { username: 'u', passwordEnv: 'PW' }],
    [['--username='], { username: '' }],
    [['--client-id', 'me', '--protocol-version', '5'], { clientId: 'me', protocolVersion: 5 }],
    [['--protocol-version=3'], { protocolVersion: 3 }],
    [['--resolve', 'H:443:10.0.0.1'], { resolve: [{ host: 'h', port: 443, address: '10.0.0.1' }] }],
    [['--resolve', 'h:443:::1'], { resolve: [{ host: 'h', port: 443, address: '::1' }] }],
    [['--resolve', 'h:1:[fd00::1]'], { resolve: [{ host: 'h', port: 1, address: 'fd00::1' }] }],
    [['--resolve', '[::1]:1:10.0.0.1'], { resolve: [{ host: '::1', port: 1, address: '10.0.0.1' }] }],
    [['--trust', 'a.pem', '--trust', 'b.pem'], { trustFiles: ['a.pem', 'b.pem'] }],
    [['--host', 'broker.example', '--passphrase-env', 'PW'], { host: 'broker.example', passphraseEnv: 'PW' }],
    [['--host='], { host: '' }],
    [['--browser', 'none'], { browser: 'none' }],
    [['--timeout', '0.5', '--idle', '65'], { timeoutSeconds: 0.5, idleSeconds: 65 }],
    [['--lang', 'ZH-CN'], {}],
    [['-h'], { help: true }],
    [['--version'], { version: true }],
  ];
  for (const [args, expected] of read) {
    it(`reads ${args.join(' ')}`, () => {
      const options = readOptions(['diagnose', ...args, url]);
      assert.deepEqual(options, { ...options, ...expected });
      assert.deepEqual(options.operands, [url]);
    });
  }

  it('takes what follows -- as an operand', () => {
    assert.deepEqual(readOptions(['diagnose', '--', '--json']).operands, ['--json']);
  });

  const wrong = [
    ['--unknown'],
    ['--page-origin', 'app.example'],
    ['--page-origin', 'wss://app.example'],
    ['--protocol-version', '2'],
    ['--protocol-version', '5.0'],
    ['--resolve', 'h:443'],
    ['--resolve', 'h:443:name'],
    ['--resolve', 'h:0:10.0.0.1'],
    ['--resolve', 'h:65536:10.0.0.1'],
    ['--resolve', ':443:10.0.0.1'],
    ['--timeout', '0'],
    ['--timeout', '-1'],
    ['--timeout', 'x'],
    ['--timeout', ''],
    ['--timeout', 'Infinity'],
    ['--timeout', '3601'],
    ['--idle', '0'],
    ['--lang', 'de'],
    ['--json=yes'],
    ['--username'],
  ];
  for (const args of wrong) {
    it(`refuses ${args.join(' ')} with a sentence`, () => {
      assert.throws(
        () => readOptions(['diagnose', url, ...args]),
        (error) =>
          error instanceof UsageError && /\S/.test(error.message) && !error.message.includes('\n    at '),
      );
    });
  }
});

describe('languageOf', () => {
  const cases: [args: string[], language: string][] = [
    [[], 'en'],
    [['diagnose', url], 'en'],
    [['--lang', 'zh-cn'], 'zh-cn'],
    [['--lang=zh-CN', 'diagnose'], 'zh-cn'],
    [['--lang', 'en', '--lang', 'zh-cn'], 'zh-cn'],
    [['zh-cn'], 'en'],
    [['--lang'], 'en'],
    [['--lang', 'xx'], 'en'],
  ];
  for (const [args, language] of cases) {
    it(`of "${args.join(' ')}" is ${language}`, () => assert.equal(languageOf(args), language));
  }
});
