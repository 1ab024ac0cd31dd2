import assert from 'node:assert/strict';
import { problemsOf, repaired, reported, type Given } from './ruleTester';

const rule = 'cdn-unpinned';
const given: Given = { path: 'index.html', where: 'auto' };

function page(src: string, more = ''): string {
  return `<script src="${src}"${more}></script>\n<script>mqtt.connect('wss://h/mqtt')</script>\n`;
}

describe('the rule cdn-unpinned', () => {
  const unpinned = [
    'https://unpkg.com/mqtt',
    '//unpkg.com/mqtt/dist/mqtt.min.js',
    'https://unpkg.com/mqtt@latest/dist/mqtt.min.js',
    'https://cdn.jsdelivr.net/npm/mqtt/dist/mqtt.min.js',
    'http://fastly.jsdelivr.net/npm/mqtt@next?a',
  ];
  for (const src of unpinned)
    it(`reports ${src}`, () => assert.deepEqual(reported(rule, page(src), given), [src]));

  const fine = [
    'https://unpkg.com/mqtt@5/dist/mqtt.min.js',
    'https://unpkg.com/mqtt@^5.3.0/dist/mqtt.min.js',
    'https://cdn.jsdelivr.net/npm/mqtt@5.16.0/dist/mqtt.min.js',
    'https://cdnjs.cloudflare.com/ajax/libs/mqtt/5.10.1/mqtt.min.js',
    'https://unpkg.com/mqtt-match/dist/index.js',
    'https://unpkg.com/mqtt@<?= $version ?>/dist/mqtt.min.js',
    'https://unpkg.com.example/mqtt/dist/mqtt.min.js',
    'js/mqtt.min.js',
  ];
  for (const src of fine)
    it(`is silent about ${src}`, () => assert.deepEqual(reported(rule, page(src), given), []));

  it('reports modules of a CDN', () => {
    for (const url of ['https://esm.sh/mqtt', 'https://cdn.skypack.dev/mqtt', 'https://esm.run/mqtt']) {
      const text = `import mqtt from '${url}';\nmqtt.connect('wss://h/mqtt');\n`;
      assert.deepEqual(reported(rule, text), [url]);
      assert.equal(
        repaired(rule, text, 'Pin mqtt to version 5', false),
        text.replace(/mqtt(?=['?])/, 'mqtt@5'),
      );
    }
    assert.deepEqual(
      reported(rule, "import mqtt from 'https://esm.sh/mqtt@5';\nmqtt.connect('wss://h/');"),
      [],
    );
  });

  it('pins to what the project has', () => {
    const [before, after] = [
      page('https://unpkg.com/mqtt@latest/a.js'),
      page('https://unpkg.com/mqtt@5.10.1/a.js'),
    ];
    assert.equal(
      repaired(rule, before, 'Pin mqtt to version 5.10.1', false, { ...given, mqtt: '5.10.1' }),
      after,
    );
    const range: Given = { ...given, mqtt: '4.3.0', source: 'range' };
    assert.equal(
      repaired(rule, before, 'Pin mqtt to version 4', false, range),
      page('https://unpkg.com/mqtt@4/a.js'),
    );
  });

  it('repairs nothing where a checksum stands for one version', () => {
    const [problem] = problemsOf(rule, page('https://unpkg.com/mqtt', ' integrity="sha384-a"'), given);
    assert.deepEqual(problem?.repairs, []);
  });
});
