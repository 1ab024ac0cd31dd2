import assert from 'node:assert/strict';
import { reported, repaired } from './ruleTester';

const rule = 'nested-message';
const title = 'Move it out of the handler';

function running(code: string, options = '{}'): string {
  return `import mqtt from 'mqtt';\nconst client = mqtt.connect(url, ${options});\n${code}\n`;
}

describe('the rule nested-message', () => {
  it('reports a handler for messages that each connect adds', () => {
    for (const code of [
      "client.on('connect', () => { client.on('message', show); });",
      "client.on('connect', () => client.on('message', show));",
      "client.addListener('connect', function () { client.subscribe('a', (e) => { client.on('message', show); }); });",
      "client.on('connect', () => { client.subscribe('a', (err) => { if (!err) { client.on('message', show); } }); });",
      "client.on('connect', () => { client.subscribe('a', (err) => { if (err) return; client.on('message', show); }); });",
      "client.on('connect', ready);\nfunction ready() { client.on('message', show); }",
    ]) {
      assert.deepEqual(reported(rule, running(code)), ['client.on'], code);
    }
  });

  it('follows a handler into a method of its class', () => {
    const text = (handler: string, body: string) => `import mqtt from 'mqtt';
class Hub {
  open() { this.client = mqtt.connect(url); this.client.on('connect', ${handler}); }
  ready() { ${body} }
}`;
    const add = "this.client.on('message', show);";
    assert.deepEqual(reported(rule, text('() => this.ready()', add)), ['this.client.on']);
    assert.deepEqual(reported(rule, text('() => { log(); this.ready(); }', add)), ['this.client.on']);
    assert.deepEqual(reported(rule, text('() => { if (first) this.ready(); }', add)), []);
    assert.deepEqual(reported(rule, text('() => this.ready()', `if (this.done) return; ${add}`)), []);
    assert.deepEqual(reported(rule, text('() => other.ready()', add)), []);
  });

  it('reports one that each turn of a loop adds', () => {
    for (const code of [
      "for (const t of topics) { client.on('message', show); }",
      "for (let i = 0; i < 3; i += 1) client.on('message', show);",
      "while (x()) client.on('message', show);",
      "topics.forEach((t) => { client.subscribe(t); client.on('message', show); });",
    ]) {
      assert.deepEqual(reported(rule, running(code)), ['client.on'], code);
    }
  });

  it('is silent where it is added once', () => {
    for (const code of [
      "client.on('message', show); client.on('connect', () => client.subscribe('a'));",
      "client.once('connect', () => client.on('message', show));",
      "client.on('connect', () => client.once('message', show));",
      "client.on('connect', () => { if (!ready) { ready = true; client.on('message', show); } });",
      "client.on('connect', () => { if (ready) return; ready = true; client.on('message', show); });",
      "client.on('connect', () => { ready || client.on('message', show); });",
      "client.on('connect', () => { client.removeAllListeners('message'); client.on('message', show); });",
      "client.on('connect', () => { client.on('message', show); }); client.on('close', () => client.off('message', show));",
      "client.on('connect', () => { client.on('message', (t, m) => { done(m); client.end(); }); });",
      "client.on('connect', () => { other.on('message', show); });",
      "client.on('reconnect', () => { client.on('error', show); });",
      "client.on('connect', () => {\n  client.subscribe('a');\n\nclient.on('message', show);",
    ]) {
      assert.deepEqual(reported(rule, running(code)), [], code);
    }
    const code = "client.on('connect', () => { client.on('message', show); });";
    assert.deepEqual(reported(rule, running(code, '{ reconnectPeriod: 0 }')), []);
  });

  it('is silent where each turn has another client, or the loop may end at once', () => {
    for (const code of [
      "for (const url of urls) { const one = mqtt.connect(url); one.on('message', show); }",
      "for (const client of clients) client.on('message', show);",
      "clients.forEach((client) => client.on('message', show));",
      "for (const x of xs) { clients[x].on('message', show); }",
      "for (const x of xs) { client.on('message', show); break; }",
      "for (const x of xs) { button(x).onclick = () => client.on('message', show); }",
    ]) {
      assert.deepEqual(reported(rule, running(code)), [], code);
    }
  });

  it('moves it out, with its comment and the blank line before', () => {
    const text = running(`client.on('connect', () => {
  client.subscribe('a');

  // shows it
  client.on('message', (topic, payload) => {
    show(topic);
  });
});
start();`);
    assert.equal(
      repaired(rule, text, title, true),
      running(`client.on('connect', () => {
  client.subscribe('a');
});
// shows it
client.on('message', (topic, payload) => {
  show(topic);
});
start();`),
    );
  });

  it('keeps indents, tabs and CRLF', () => {
    const text =
      "import mqtt from 'mqtt';\r\nexport function open() {\r\n\tconst client = mqtt.connect(url);\r\n\tclient.on('connect', () => {\r\n\t\tclient.on('message', (t) => {\r\n\t\t\tshow(t);\r\n\t\t});\r\n\t\tclient.subscribe('a');\r\n\t});\r\n}\r\n";
    assert.equal(
      repaired(rule, text, title, true),
      "import mqtt from 'mqtt';\r\nexport function open() {\r\n\tconst client = mqtt.connect(url);\r\n\tclient.on('connect', () => {\r\n\t\tclient.subscribe('a');\r\n\t});\r\n\tclient.on('message', (t) => {\r\n\t\tshow(t);\r\n\t});\r\n}\r\n",
    );
  });

  it('moves nothing while the code is being typed', () => {
    const text =
      "import mqtt from 'mqtt';\nconst c = mqtt.connect(u);\nc.on('connect', () => {\n  c.on('message', (t) => {\n    show(";
    assert.equal(reported(rule, text).length, 1);
    assert.throws(() => repaired(rule, text, title, true), /no repair/);
  });

  it('moves nothing that would mean something else outside', () => {
    for (const code of [
      "client.on('connect', (packet) => {\n  client.on('message', () => show(packet));\n});",
      "client.on('connect', () => {\n  const id = next();\n  client.on('message', () => show(id));\n});",
      "client.on('connect', function () {\n  client.on('message', () => this.show());\n});",
      "client.on('connect', async () => {\n  client.on('message', await handler());\n});",
      "client.on('connect', () => {\n  client.on('message', show);\n});\nconst show = () => {};",
      "client.on('connect', () => {\n  client.on('message', (t) => show(`\n    ${t}`));\n});",
      "client.on('connect', () => { client.on('message', show); });",
      "client.on('connect', () => {\n  client.on('message', show); log();\n});",
      "const same = client.on('connect', () => {\n  client.on('message', show);\n});",
      "client.on('connect', () => {\n  client.subscribe('a', () => {\n    client.on('message', show);\n  });\n});",
      "for (const t of ts) {\n  client.on('message', show);\n}",
    ]) {
      const text = running(code);
      assert.equal(reported(rule, text).length, 1, code);
      assert.throws(() => repaired(rule, text, title, true), /no repair/, code);
    }
  });
});
