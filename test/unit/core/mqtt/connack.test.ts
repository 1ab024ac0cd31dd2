import assert from 'node:assert/strict';
import mqtt from 'mqtt';
import {
  describeConnack,
  isMqttJsRefusal,
  mqttJsRefusal,
  nextStepAfterRefusal,
  refusalOf,
} from '../../../../src/core/mqtt/connack';

const codes = Object.entries(mqtt.ReasonCodes)
  .map(([code, text]) => ({ code: Number(code), text }))
  // Success, and two answers to PUBLISH and UNSUBSCRIBE that refuse nothing.
  .filter(({ code }) => ![0, 16, 17].includes(code));

describe('CONNACK codes', () => {
  it("have mqtt.js' own words, all of them", () => {
    assert.ok(codes.length > 30);
    for (const { code, text } of codes) {
      assert.equal(mqttJsRefusal(code), `Connection refused: ${text}`);
      assert.equal(describeConnack(code), `${code} (${text})`);
      assert.ok(isMqttJsRefusal(`Connection refused: ${text}`));
    }
  });

  it('mean the same in both versions', () => {
    for (const [old, five] of [
      [1, 132],
      [2, 133],
      [3, 136],
      [4, 134],
      [5, 135],
    ] as const)
      assert.equal(refusalOf(old), refusalOf(five));
  });

  it('have a next step each', () => {
    for (const { code } of codes) assert.match(nextStepAfterRefusal(refusalOf(code)), /^[A-Z].*\.$/);
  });

  it('may be unknown', () => {
    assert.equal(mqttJsRefusal(250), 'Connection refused: undefined');
    assert.equal(describeConnack(250), '250');
    assert.equal(refusalOf(250), 'other');
    assert.equal(isMqttJsRefusal('Connection refused: by me'), false);
  });
});
