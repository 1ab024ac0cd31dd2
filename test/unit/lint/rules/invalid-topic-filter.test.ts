import assert from 'node:assert/strict';
import { problemsOf, reported } from './ruleTester';

const rule = 'invalid-topic-filter';

/** A script with a client, and calls on it. */
function calling(calls: string): string {
  return `import mqtt from 'mqtt';\nconst client = mqtt.connect(url);\n${calls}\n`;
}

function faulty(filter: string): string[] {
  return reported(rule, calling(`client.subscribe(${filter});`));
}

describe('the rule invalid-topic-filter', () => {
  for (const [filter, message] of [
    ['a/#/b', '# can only be'],
    ['#/', '# can only be'],
    ['a#', '# stands for whole levels'],
    ['#a', '# stands for whole levels'],
    ['a/##', '# stands for whole levels'],
    ['a+', '+ stands for a whole level'],
    ['+a/b', '+ stands for a whole level'],
    ['a/++', '+ stands for a whole level'],
    ['+#', '+ stands for a whole level'],
    ['a\\0b', 'U+0000'],
    ['$share/g', 'A shared subscription'],
    ['$share/', 'A shared subscription'],
    ['$share//a', 'A shared subscription'],
    ['$share/g/', 'A shared subscription'],
    ['$share/+/a', 'A shared subscription'],
    ['$share/#', 'A shared subscription'],
  ] as const) {
    it(`refuses ${filter}`, () => {
      const text = calling(`client.subscribe('${filter}');`);
      assert.deepEqual(reported(rule, text), [filter]);
      assert.ok(problemsOf(rule, text)[0]?.message.includes(message), problemsOf(rule, text)[0]?.message);
    });
  }

  for (const filter of [
    ...['#', '+', '/', '//', '+/+/#', '/#', 'a/+/b', 'a/', '/a', '$SYS/#', ' ', 'Größe/😀/+'],
    ...['$share/g/a', '$share/g/#', '$share/g/+/a', '$share/g//', '$shared', '$share'],
  ]) {
    it(`takes ${filter}`, () => assert.deepEqual(faulty(`'${filter}'`), []));
  }

  it('reports an empty filter with its quotes', () => {
    assert.deepEqual(faulty("''"), ["''"]);
    assert.deepEqual(faulty('[' + "'a', ''" + ']'), ["''"]);
  });

  it('counts the bytes of UTF-8', () => {
    const fits = 'ä'.repeat(32_767);
    assert.deepEqual(faulty(`'${fits}a'`), []);
    assert.equal(faulty(`'${fits}aa'`).length, 1);
    assert.equal(faulty(`'${'😀'.repeat(16_384)}'`).length, 1);
  });

  it('judges what is surely there between pieces that are not known', () => {
    assert.deepEqual(faulty('`a/${x}/b+/${y}`'), ['/b+/']);
    assert.deepEqual(faulty('`${x}/#/raw`'), ['/#/raw']);
    assert.deepEqual(faulty('`#${x}a`'), ['#']);
    assert.deepEqual(faulty('`a/${x}\\0`'), ['\\0']);
    assert.deepEqual(faulty('`$share/+/${x}`'), ['$share/+/']);
  });

  it('is silent where an unknown piece may end or begin a level', () => {
    for (const filter of [
      ...['`${x}#`', '`${x}+`', '`+${x}`', '`a/+${x}`', '`#${x}`', '`${x}`', "x + '#'", "'a/' + x + '/#'"],
      ...['`$share/${x}`', '`$share/g${x}`', '`$share/g/${x}`'],
    ]) {
      assert.deepEqual(faulty(filter), [], filter);
    }
  });

  it('reads arrays, maps of topics, constants and unsubscribe', () => {
    assert.deepEqual(faulty("['a', 'b+', `c#`, x]"), ['b+', 'c#']);
    assert.deepEqual(faulty("{ 'a/#': { qos: 0 }, 'a/#/b': { qos: 1 }, 'c+': 1, resubscribe: true }"), [
      'a/#/b',
      'c+',
    ]);
    assert.deepEqual(reported(rule, calling("const t = 'a+';\nclient.subscribe(t);\nclient.subscribe(t);")), [
      'a+',
    ]);
    assert.deepEqual(reported(rule, calling("client.unsubscribe(['a+', 'b']);")), ['a+']);
    assert.deepEqual(reported(rule, calling("await client.subscribeAsync('a+');")), ['a+']);
    assert.deepEqual(reported(rule, calling("await client.unsubscribeAsync('a+');")), ['a+']);
  });

  it('reports each of several that is wrong', () => {
    assert.deepEqual(faulty("x ? 'a+' : 'b'"), ['a+']);
    assert.deepEqual(faulty("x ? 'a+' : y"), ['a+']);
    const loop = "for (const t of ['a', 'b#']) client.subscribe(t);";
    assert.deepEqual(reported(rule, calling(loop)), ['b#']);
  });

  it('reports an empty one only where it surely is what the call is given', () => {
    assert.deepEqual(faulty("x ? '' : 'b'"), []);
    assert.deepEqual(faulty("process.env.TOPIC || ''"), []);
    assert.deepEqual(
      reported(rule, calling("const state = { topic: '' };\nclient.subscribe(state.topic);")),
      [],
    );
    assert.deepEqual(faulty("['']"), ["''"]);
    assert.deepEqual(faulty("{ '': { qos: 0 } }"), ["''"]);
  });

  it('is silent about other clients, other methods and payloads', () => {
    assert.deepEqual(
      reported(rule, calling("bus.subscribe('a+'); client.publish('a', 'b+'); client.on('a+', f);")),
      [],
    );
    assert.deepEqual(reported(rule, "import mqtt from 'u8-mqtt';\nmqtt.connect().subscribe('a+');"), []);
  });
});
