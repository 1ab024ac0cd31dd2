import assert from 'node:assert/strict';
import { connecting, problemsOf, reported } from './ruleTester';

const rule = 'wildcard-publish';

function published(topic: string): string[] {
  return reported(
    rule,
    `import mqtt from 'mqtt';\nconst client = mqtt.connect(url);\nclient.publish(${topic}, 'x');\n`,
  );
}

describe('the rule wildcard-publish', () => {
  it('reports the piece of a topic that has a wildcard', () => {
    assert.deepEqual(published("'a/+'"), ['a/+']);
    assert.deepEqual(published("'#'"), ['#']);
    assert.deepEqual(published("'colour/#ff0000'"), ['colour/#ff0000']);
    assert.deepEqual(published('`a/${x}/+/b/${y}`'), ['/+/b/']);
    assert.deepEqual(published("'a/' + x + '/#'"), ['/#']);
  });

  it('takes any other topic', () => {
    for (const topic of ["'a/b'", "'$SYS/x'", '`a/${x}`', 'x', "''", "'a/+'.replace('+', x)"]) {
      assert.deepEqual(published(topic), [], topic);
    }
  });

  it('reports one of several only where each of them has one', () => {
    assert.deepEqual(published("x ? 'a/#' : 'b'"), []);
    assert.deepEqual(published("x ? 'a/#' : y"), []);
    assert.deepEqual(published("x ? 'a/#' : 'b/+'"), ['a/#', 'b/+']);
    const loop =
      "import mqtt from 'mqtt';\nconst c = mqtt.connect(u);\nfor (const t of ['a', 'b/+']) c.publish(t, '');\n";
    assert.deepEqual(reported(rule, loop), ['b/+']);
  });

  it('looks at publishAsync, and not at payloads or other methods', () => {
    const text = (call: string) => `import mqtt from 'mqtt';\nconst client = mqtt.connect(url);\n${call};\n`;
    assert.deepEqual(reported(rule, text("client.publishAsync('a/#', '')")), ['a/#']);
    assert.deepEqual(
      reported(rule, text("client.publish('a', '#'); client.subscribe('#'); bus.publish('#')")),
      [],
    );
  });

  it('looks at the topic of the will', () => {
    const [problem] = problemsOf(rule, connecting("{ will: { topic: 'a/+', payload: 'off' } }"));
    assert.ok(problem?.message.includes('will'));
    assert.deepEqual(reported(rule, connecting("{ will: { topic: 'a', payload: '+' } }")), []);
    assert.deepEqual(reported(rule, connecting("x ? { will: { topic: 'a/#' } } : {}")), ['a/#']);
  });
});
