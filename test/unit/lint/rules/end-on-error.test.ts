import assert from 'node:assert/strict';
import { reported } from './ruleTester';

const rule = 'end-on-error';

function handling(handler: string, options = '{}', rest = ''): string[] {
  const text = `import mqtt from 'mqtt';\nconst client = mqtt.connect(url, ${options});\nclient.on('error', ${handler});\n${rest}`;
  return reported(rule, text);
}

describe('the rule end-on-error', () => {
  it('reports an end in the handler of an error', () => {
    assert.deepEqual(handling('() => client.end()'), ['client.end()']);
    assert.deepEqual(handling('() => { log(); client.end(true); }'), ['client.end(true)']);
    assert.deepEqual(handling('async function () { await client.endAsync(); }'), ['client.endAsync()']);
    assert.deepEqual(handling('() => { try { client.end(); } catch {} }'), ['client.end()']);
    assert.deepEqual(handling('() => void client.end()'), ['client.end()']);
  });

  it('knows that asking for the client itself is no condition', () => {
    assert.deepEqual(handling('() => { if (client) client.end(); }'), ['client.end()']);
    assert.deepEqual(handling('() => { client && client.end(); }'), ['client.end()']);
    assert.deepEqual(handling('() => { client?.end(); }'), ['client?.end()']);
  });

  it('follows a handler that has a name', () => {
    assert.deepEqual(handling('fail', '{}', 'function fail(error) { client.end(); }'), ['client.end()']);
    const text = `import mqtt from 'mqtt';
class Hub {
  open() { this.client = mqtt.connect(url); this.client.once('error', this.fail); }
  fail = () => { this.client.end(); };
}`;
    assert.deepEqual(reported(rule, text), ['this.client.end()']);
    const bound = text.replace('this.fail)', 'this.fail.bind(this))').replace('= () =>', '= function ()');
    assert.deepEqual(reported(rule, bound), ['this.client.end()']);
  });

  it('knows that this is the client in a handler', () => {
    assert.deepEqual(handling('function () { this.end(); }'), ['this.end()']);
    assert.deepEqual(handling('() => { this.end(); }'), []);
    assert.deepEqual(handling('function () { class A { x() { this.end(); } } }'), []);
  });

  it('is silent where a condition decides', () => {
    for (const handler of [
      '(e) => { if (e.code === 5) client.end(); }',
      '(e) => { if (e.code !== 5) return; client.end(); }',
      '(e) => { e.code === 5 && client.end(); }',
      '(e) => (e.code === 5 ? client.end() : log(e))',
      '(e) => { for (const x of y) client.end(); }',
      '(e) => { try { log(e); } catch { client.end(); } }',
      '() => { ask(() => client.end()); }',
    ]) {
      assert.deepEqual(handling(handler), [], handler);
    }
  });

  it('is silent where giving up is meant', () => {
    assert.deepEqual(handling('() => client.end()', '{ reconnectPeriod: 0 }'), []);
    assert.deepEqual(handling('() => { client.end(); process.exit(1); }'), []);
    assert.deepEqual(handling('(e) => { client.end(); throw e; }'), []);
    assert.deepEqual(handling('() => { client.end(); client.reconnect(); }'), []);
    assert.deepEqual(handling('() => { client.end(); mqtt.connect(other); }'), []);
    const own = `import mqtt from 'mqtt';
function open() {
  const client = mqtt.connect(url);
  client.on('error', () => { client.end(); setTimeout(open, 5000); });
}`;
    assert.deepEqual(reported(rule, own), []);
    const promise = `import mqtt from 'mqtt';
const ask = () => new Promise((resolve, reject) => {
  const client = mqtt.connect(url);
  client.on('error', (error) => { client.end(); reject(error); });
});`;
    assert.deepEqual(reported(rule, promise), []);
  });

  it('is silent where the client has one errand', () => {
    const rest = "client.on('connect', () => client.publish('a', 'b', () => client.end()));\n";
    assert.deepEqual(handling('() => client.end()', '{}', rest), []);
  });

  it('is silent about other events and other clients', () => {
    assert.deepEqual(handling('() => other.end()'), []);
    const text = `import mqtt from 'mqtt';
const one = mqtt.connect(url);
const two = mqtt.connect(url);
one.on('error', () => two.end());
one.on('offline', () => one.end());
socket.on('error', () => one.end());`;
    assert.deepEqual(reported(rule, text), []);
  });
});
