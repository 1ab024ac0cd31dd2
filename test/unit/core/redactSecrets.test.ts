import assert from 'node:assert/strict';
import { redactSecrets } from '../../../src/core/redactSecrets';

const secret = 'p@ss wörd/1';

describe('redactSecrets', () => {
  const echoes: [name: string, text: string][] = [
    ['as it is', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['encoded as a form', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in Base64', Buffer.from(secret).toString('base64')],
  ];
  for (const [name, echo] of echoes) {
    it(`finds the secret ${name} in free text`, () => {
      const shown = redactSecrets({ fact: { bodyHead: `<p>${echo}</p>${echo}` } }, [secret]);
      assert.deepEqual(shown, { fact: { bodyHead: '<p>‹redacted›</p>‹redacted›' } });
    });
  }

  it('finds it in headers, and leaves the words alone that the judgement rests on', () => {
    const headers = [
      ['Location', `/login?p=${secret}`],
      ['Server', `nginx/1.2 (${secret} NGINX-7)`],
      ['Sec-WebSocket-Protocol', 'mqtt'],
      ['X-User', 'mqtt'],
    ];
    assert.deepEqual(redactSecrets({ headers }, [secret, 'mqtt', 'mqt', 'nginx', 'nginx-7']), {
      headers: [
        ['Location', '/login?p=‹redacted›'],
        ['Server', 'nginx/1.2 (‹redacted› ‹redacted›)'],
        ['Sec-WebSocket-Protocol', 'mqtt'],
        ['X-User', '‹redacted›'],
      ],
    });
  });

  it('leaves names of protocols, hosts and codes alone', () => {
    const value = { transport: 'websocket', host: 'mqtt.example', code: 'ECONNRESET', status: 'ok' };
    assert.deepEqual(redactSecrets(value, ['websocket', 'mqtt', 'ECONNRESET']), value);
  });

  it('leaves the reason of a missing fact alone', () => {
    const value = { status: 'skipped', vantage: 'chromium', reason: 'pending' };
    assert.deepEqual(redactSecrets(value, ['pending']), value);
  });

  for (const error of ['Connection refused: Bad username or password', 'net::ERR_CONNECTION_RESET']) {
    it(`leaves the client's own sentence alone: ${error}`, () => {
      assert.deepEqual(redactSecrets({ error }, ['user', 'password', 'net']), { error });
    });
  }

  it('replaces once, however often it runs and whatever the secret is', () => {
    let value = { message: 'red, redacted, ‹redacted›' };
    for (let run = 0; run < 3; run += 1) value = redactSecrets(value, ['red', 'redacted']);
    assert.deepEqual(value, { message: '‹redacted›, ‹redacted›, ‹redacted›' });
  });

  it('takes secrets with characters that mean something in a pattern', () => {
    for (const special of ['a.*b', '(((', '[a-', '$&$&', 'a|b|', '\\d+\\', '^^^', '{1,2}']) {
      assert.deepEqual(redactSecrets({ error: `<${special}>` }, [special]), { error: '<‹redacted›>' });
    }
  });

  it('takes half of a surrogate pair', () => {
    assert.deepEqual(redactSecrets({ error: 'x\ud800yz' }, ['x\ud800y']), { error: '‹redacted›z' });
  });

  it('does not look for secrets that are too short to be told from words', () => {
    assert.deepEqual(redactSecrets({ error: 'a to b' }, ['to', '']), { error: 'a to b' });
  });
});
