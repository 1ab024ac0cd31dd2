import assert from 'node:assert/strict';
import { echoingServers, type GivenSecrets } from '../../servers/echoing';
import { startPractice } from '../../../src/practice';
import { runCli } from '../../support/cli';

const secrets: GivenSecrets = { username: 'alice-in-w', password: 's3cr3t-pw', token: 't0k3n-abc' };

/** In Base64, which a header or a report may hold, a text looks different by its offset. */
function spellings(secret: string): string[] {
  const shifted = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(`${' '.repeat(offset)}${secret}`).toString('base64');
    return encoded.slice(offset === 0 ? 0 : offset + 1, -4);
  });
  return [secret, encodeURIComponent(secret), ...shifted];
}

const needles = Object.values(secrets).flatMap(spellings);

const ways: readonly [how: string, url: (port: number) => string, args: string[]][] = [
  [
    'in the URL',
    (port) => `ws://${secrets.username}:${secrets.password}@localhost:${port}/mqtt?token=${secrets.token}`,
    [],
  ],
  [
    'as options',
    (port) => `ws://localhost:${port}/mqtt?token=${secrets.token}`,
    ['--username', secrets.username, '--password-env', 'BROKER_PASSWORD'],
  ],
];

const outputs: readonly [what: string, args: string[]][] = [
  ['JSON', ['--json', '--browser', 'none']],
  ['text', ['--browser', 'none']],
  ['JSON with a real browser', ['--json']],
];

describe('no secret is in the output where a server repeats it', function () {
  this.timeout(60_000);

  const assertSilent = async (args: string[]): Promise<string> => {
    const { stdout, stderr } = await runCli(['diagnose', '--timeout', '10', ...args], {
      BROKER_PASSWORD: secrets.password,
    });
    const output = stdout + stderr;
    for (const needle of needles) {
      const at = output.indexOf(needle);
      assert.equal(at, -1, `"${needle}" in: ${output.slice(Math.max(0, at - 200), at + 100)}`);
    }
    return output;
  };

  for (const [where, start] of Object.entries(echoingServers)) {
    for (const [how, urlFor, given] of ways) {
      for (const [what, args] of outputs) {
        it(`${where}; given ${how}; ${what}`, async () => {
          const server = await start(secrets);
          try {
            const output = await assertSilent([urlFor(server.port), ...given, ...args]);
            assert.match(output, /‹redacted›/);
          } finally {
            await server.close();
          }
        });
      }
    }
  }

  it('nor where the broker lets everybody in', async () => {
    const practice = await startPractice();
    try {
      const url = practice.listeners.find(({ name }) => name === 'healthy-ws')?.url ?? '';
      await assertSilent([`${url}?token=${secrets.token}`, '--json', '--username', secrets.username]);
    } finally {
      await practice.close();
    }
  });
});
