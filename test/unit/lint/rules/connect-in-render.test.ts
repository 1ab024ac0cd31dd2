import assert from 'node:assert/strict';
import { type Given, repaired, reported } from './ruleTester';

const rule = 'connect-in-render';
const title = 'End the client in a cleanup';
const given: Given = { path: 'src/Live.jsx' };

function file(code: string): string {
  return `import React, { useEffect, useRef, useState, useMemo, memo } from 'react';\nimport mqtt from 'mqtt';\n${code}\n`;
}

/** A component with a body, and what else the file has. */
function component(body: string, rest = ''): string {
  return file(`export function Live({ url }) {\n  ${body}\n  return <p>{url}</p>;\n}\n${rest}`);
}

function found(text: string): number {
  const places = reported(rule, text, given);
  assert.ok(places.every((place) => place.startsWith('mqtt.connect')));
  return places.length;
}

describe('the rule connect-in-render', () => {
  it('reports what connects with each rendering', () => {
    for (const text of [
      component('const client = mqtt.connect(url);'),
      component('const [client] = useState(mqtt.connect(url));'),
      component('if (!url) return null; const client = mqtt.connect(url);'),
      file('const Live = () => { const c = mqtt.connect(u); return <p/>; };'),
      file('export default memo(({ u }) => { const c = mqtt.connect(u); return u ? <p/> : null; });'),
      file('export default function () { mqtt.connect(u); return <p/>; }'),
      file('function useMqtt(u) { const c = mqtt.connect(u); useEffect(() => {}); return c; }'),
      file('class Live extends React.Component { render() { const c = mqtt.connect(u); return <p/>; } }'),
    ]) {
      assert.equal(found(text), 1, text);
    }
  });

  it('is silent where it is done once, or by nobody knows what', () => {
    for (const text of [
      file('const client = mqtt.connect(u);\nexport const Live = () => <p/>;'),
      component('const [client] = useState(() => mqtt.connect(url));'),
      component('const client = useMemo(() => mqtt.connect(url), [url]);'),
      component('const ref = useRef(null); if (!ref.current) ref.current = mqtt.connect(url);'),
      component('const ref = useRef(null); ref.current ??= mqtt.connect(url);'),
      component('const open = () => { mqtt.connect(url); };'),
      file('export function open(u) { return mqtt.connect(u); }'),
      file('export function Open(u) { return mqtt.connect(u); }'),
      file('export function useless(u) { return mqtt.connect(u); }'),
      file('export function useClient(u) { return mqtt.connect(u); }'),
      file('export async function Page() { const c = mqtt.connect(u); return <p/>; }'),
    ]) {
      assert.equal(found(text), 0, text);
    }
  });

  it('reports an effect that leaves its client open', () => {
    for (const body of [
      "useEffect(() => { const c = mqtt.connect(url); c.on('message', show); }, []);",
      'useEffect(() => { mqtt.connect(url); }, []);',
      "useEffect(() => { mqtt.connect(url).on('message', show); }, []);",
      'React.useLayoutEffect(() => { const c = mqtt.connect(url); return () => { c.unsubscribe(url); }; }, []);',
      "useEffect(() => { const c = mqtt.connect(url); c.on('error', () => c.end()); }, []);",
      'useEffect(() => { const t = setInterval(tick); const c = mqtt.connect(url); return () => clearInterval(t); }, []);',
      'const [c, setC] = useState(null); useEffect(() => { setC(mqtt.connect(url)); }, []);',
      'const ref = useRef(); useEffect(() => { ref.current = mqtt.connect(url); }, []);',
      'useEffect(() => { (async () => { const c = await mqtt.connectAsync(url); })(); }, []);',
      "useEffect(() => { import('x').then(() => { const c = mqtt.connect(url); }); }, []);",
      'const open = () => { const c = mqtt.connect(url); }; useEffect(() => { open(); }, []);',
    ]) {
      assert.equal(found(component(body)), 1, body);
    }
  });

  it('is silent where something may end the client', () => {
    for (const body of [
      'useEffect(() => { const c = mqtt.connect(url); return () => c.end(); }, []);',
      'useEffect(() => { const c = mqtt.connect(url); return () => { c?.end(true); }; }, []);',
      'useEffect(() => { const c = mqtt.connect(url); const stop = () => { c.end(); }; return stop; }, []);',
      'useEffect(() => { const c = mqtt.connect(url); return disconnect; }, []);',
      'useEffect(() => { const c = mqtt.connect(url); return () => close(c); }, []);',
      'useEffect(() => { const c = mqtt.connect(url); window.client = c; }, []);',
      'useEffect(() => { const c = mqtt.connect(url); register(c); }, []);',
      'useEffect(() => { const c = mqtt.connect(url); store({ c }); }, []);',
      "useEffect(() => { const c = mqtt.connect(url); c.on('message', () => c.end()); }, []);",
      'const [c, setC] = useState(null); useEffect(() => { setC(mqtt.connect(url)); }, []); useEffect(() => () => c?.end(), [c]);',
      'const ref = useRef(); useEffect(() => { ref.current = mqtt.connect(url); }, []); const off = () => ref.current.end();',
      'const ref = useRef(); useEffect(() => { if (ref.current) return; ref.current = mqtt.connect(url); }, []);',
      'const ref = useRef(); useEffect(() => { ref.current = mqtt.connect(url); }, []); useClose(ref);',
      'const [c, setC] = useState(); useEffect(() => { setC(mqtt.connect(url)); }, []); return <Off client={c}/>;',
      "useEffect(() => { window.addEventListener('online', () => { mqtt.connect(url); }); }, []);",
      'const open = () => { mqtt.connect(url); }; useEffect(() => { open(); }, []); const b = <b onClick={open}/>;',
    ]) {
      assert.equal(found(component(body)), 0, body);
    }
    const hook =
      'export function useClient(url) { const [c, setC] = useState(); useEffect(() => { setC(mqtt.connect(url)); }, []); return c; }';
    assert.equal(found(file(hook)), 0);
  });

  it('knows React by its import, or by what the package depends on', () => {
    const text =
      "import mqtt from 'mqtt';\nexport default function Live() { mqtt.connect(u); return <p/>; }\n";
    assert.equal(found(text), 0);
    assert.deepEqual(reported(rule, text, { ...given, dependencies: ['react'] }), ['mqtt.connect']);
    assert.deepEqual(reported(rule, text, { ...given, dependencies: ['react', 'solid-js'] }), []);
    const solid = `import { createSignal } from 'solid-js';\n${text}`;
    assert.deepEqual(reported(rule, solid, { ...given, dependencies: ['react'] }), []);
    const required = `const React = require('react');\n${text}`;
    assert.equal(found(required), 1);
  });

  it('is silent in Node, and while the effect is being typed', () => {
    const text = component('const client = mqtt.connect(url);');
    assert.deepEqual(reported(rule, text, { ...given, where: 'node' }), []);
    assert.equal(found(component('useEffect(() => { const c = mqtt.connect(url); ret }, []);')), 0);
    assert.equal(found(file('function Live() { useEffect(() => { const c = mqtt.connect(url);\n')), 0);
  });

  it('adds a cleanup', () => {
    const text = component(
      "useEffect(() => {\n    const client = mqtt.connect(url);\n    client.on('message', show); // all\n  }, [url]);",
    );
    assert.equal(
      repaired(rule, text, title, false, given),
      component(
        "useEffect(() => {\n    const client = mqtt.connect(url);\n    client.on('message', show); // all\n    return () => {\n      client.end();\n    };\n  }, [url]);",
      ),
    );
    const short = (end: string) => component(`useEffect(() => { const c = mqtt.connect(url)${end} }, []);`);
    assert.equal(repaired(rule, short(''), title, false, given), short('; return () => { c.end(); };'));
  });

  it('adds none where the effect is not so simple', () => {
    for (const body of [
      'useEffect(() => { mqtt.connect(url); }, []);',
      'useEffect(() => { (async () => { const c = await mqtt.connectAsync(url); })(); }, []);',
      'useEffect(() => { const t = setInterval(tick); const c = mqtt.connect(url); return () => clearInterval(t); }, []);',
      'useEffect(() => { if (url) { const c = mqtt.connect(url); } }, []);',
      'const client = mqtt.connect(url);',
    ]) {
      assert.equal(found(component(body)), 1, body);
      assert.throws(() => repaired(rule, component(body), title, false, given), /no repair/, body);
    }
  });
});
