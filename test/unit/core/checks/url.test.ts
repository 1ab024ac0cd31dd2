import assert from 'node:assert/strict';
import { readEvidence } from '../../../../src/core/evidenceGuard';
import { judge } from '../../../../src/core/judge';
import { parseTarget } from '../../../../src/core/target';
import { recordedText } from '../../../support/recordedEvidence';

const read = readEvidence(JSON.parse(recordedText('healthy')));
assert.ok(read.ok);
const healthy = read.evidence;

/** Findings on the URL alone, each with its catalogue rows. */
function findingsOn(url: string): string[] {
  const parsed = parseTarget(url);
  assert.ok(parsed.ok);
  const { findings } = judge({ ...healthy, target: parsed.target });
  return findings
    .filter(({ step }) => step === 'url')
    .map(({ id, catalogue }) => [id, ...catalogue].join(' '));
}

describe('checks of the URL alone', () => {
  const cases: [url: string, findings: string[]][] = [
    ['wss://broker.example:8084/mqtt', []],
    ['wss://broker.example:8084', ['url/missing-path A03']],
    ['ws://broker.example:15675/', ['url/missing-path A04']],
    ['wss://broker.emqx.io:8084/', ['url/missing-path A03']],
    ['wss://test.mosquitto.org:8081/', []],
    ['ws://broker.example:8084/mqtt', ['url/scheme-port A08']],
    ['wss://broker.example:8083/mqtt', ['url/scheme-port A07']],
    ['wss://broker.example:9001/', []],
    ['wss://broker.example:1883/mqtt', ['url/raw-mqtt-port A06']],
    ['wss://broker.example/mqtt', ['url/default-port A09']],
    ['mqtt://broker.example:1883', ['url/mqtt-scheme A01']],
    ['ssl://broker.example:8883', ['url/plaintext-scheme A02']],
    ['broker.example:8084/mqtt', ['url/missing-scheme A10']],
    ['ws://wss://broker.example:8084/mqtt', ['url/double-scheme A11']],
    ['wss://[::1]:8084/mqtt', ['url/ipv6-literal A13']],
    ['ws://broker.example:6000/mqtt', ['url/blocked-port A16']],
  ];
  for (const [url, findings] of cases) {
    it(`say of ${url}: ${findings.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(findingsOn(url), findings));
  }
});
