import assert from 'node:assert/strict';
import { problemsOf, repaired, type Given } from './ruleTester';

const rule = 'csp-worker';
const given: Given = { path: 'index.html', where: 'auto' };

function page(
  policy: string,
  connect = "mqtt.connect('wss://h.example:8084/mqtt')",
  version = '@5.16.0',
): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<script src="https://unpkg.com/mqtt${version}/dist/mqtt.min.js"></script>\n<script>\n${connect};\n</script>\n`;
}

/** What is said of a page, by the directive that decides. */
function said(text: string, more: Given = {}): string[] {
  return problemsOf(rule, text, { ...given, ...more }).map(({ message }) =>
    message.replace(/^(\S+) .*? (workers|connections to \S+(?=\.)).*$/, '$1: $2'),
  );
}

describe('the rule csp-worker', () => {
  it('names the directive that decides, for the worker and for the connection', () => {
    assert.deepEqual(said(page("default-src 'self'")), [
      'default-src: workers',
      'default-src: connections to wss://h.example:8084',
    ]);
    assert.deepEqual(said(page('worker-src blob:; connect-src https:')), [
      'connect-src: connections to wss://h.example:8084',
    ]);
    assert.deepEqual(said(page('worker-src blob:; connect-src wss:')), []);
    assert.deepEqual(said(page('img-src *')), []);
  });

  it('needs a client that surely starts a worker', () => {
    const policy = "script-src 'unsafe-inline' https:";
    for (const options of [
      "{ timerVariant: 'native' }",
      '{ keepalive: 0 }',
      '{ ...more }',
      'options',
      '{ timerVariant }',
    ])
      assert.deepEqual(said(page(policy, `mqtt.connect('wss://h/', ${options})`)), [], options);
    for (const options of [
      "{ timerVariant: 'worker' }",
      '{ keepalive: seconds }',
      '{ timerVariant: undefined }',
    ])
      assert.deepEqual(
        said(page(policy, `mqtt.connect('wss://h/', ${options})`)),
        ['script-src: workers'],
        options,
      );
    assert.deepEqual(said(page(policy, 'start()')), []);
  });

  it('goes by the version, and takes an unknown one for the newest', () => {
    const policy = "script-src 'unsafe-inline' https:";
    const versions = { '@5.3.2': 1, '@5.3.1': 0, '@5.0.0': 0, '@4.3.8': 0, '@5': 1, '@4': 0, '': 1 };
    for (const [version, count] of Object.entries(versions))
      assert.equal(said(page(policy, undefined, version)).length, count, version);
  });

  it('is silent where the URL is not sure, and speaks of each origin once', () => {
    const policy = 'worker-src blob:; connect-src https:';
    for (const call of [
      'mqtt.connect(url)',
      'mqtt.connect(`wss://${host}/`)',
      "mqtt.connect('wss://h/', options)",
    ])
      assert.deepEqual(said(page(policy, call)), [], call);
    const two = "mqtt.connect('wss://h/a'); mqtt.connect('wss://h/b'); mqtt.connect('ws://h:9001')";
    assert.deepEqual(said(page(policy, two)), [
      'connect-src: connections to wss://h',
      'connect-src: connections to ws://h:9001',
    ]);
  });

  it('is silent where a template fills the policy', () => {
    assert.deepEqual(said(page('worker-src {{ sources }}; connect-src <%= sources %>')), []);
  });

  it('extends the policy', () => {
    assert.equal(
      repaired(rule, page("default-src 'self'; connect-src wss:"), 'Allow blob: in worker-src', false, given),
      page("default-src 'self'; connect-src wss:; worker-src 'self' blob:"),
    );
    assert.equal(
      repaired(
        rule,
        page('worker-src blob:; connect-src https:'),
        'Allow wss://h.example:8084 in connect-src',
        false,
        given,
      ),
      page('worker-src blob:; connect-src https: wss://h.example:8084'),
    );
    const single = page('X').replace('"X"', "'default-src https:; img-src &#39;self&#39;'");
    assert.deepEqual(
      problemsOf(rule, single, given).map(({ repairs }) => repairs.length),
      [0, 0],
    );
  });

  it('keeps the quotes of the attribute', () => {
    const text = page('X').replace('"X"', "'default-src https: *:8084'");
    assert.equal(
      repaired(rule, text, 'Allow blob: in worker-src', false, given),
      text.replace("*:8084'", "*:8084; worker-src https: *:8084 blob:'"),
    );
  });
});
