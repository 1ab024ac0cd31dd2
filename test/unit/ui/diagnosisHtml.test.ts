import assert from 'node:assert/strict';
import { connectSources, diagnosisHtml } from '../../../src/ui/diagnosisHtml';
import { targetOf } from './targets';

function sourcesOf(url: string): string[] {
  return connectSources(targetOf(url).target);
}

describe('connectSources', () => {
  it('names the one origin of the broker', () => {
    assert.deepEqual(sourcesOf('wss://alice:pw@broker.example.com/mqtt?a=b'), [
      'wss://broker.example.com:443',
    ]);
    assert.deepEqual(sourcesOf('ws://10.0.0.7:8083'), ['ws://10.0.0.7:8083']);
    assert.deepEqual(sourcesOf('mqtt://broker_1.local:1883'), ['ws://broker_1.local:1883']);
  });

  it('names none for a host that has no spelling in a policy', () => {
    assert.deepEqual(sourcesOf('wss://[::1]:8084/mqtt'), []);
  });

  it('lets no host add a directive to the policy', () => {
    for (const host of ["a;script-src'unsafe-inline'", 'a,b', "'self'", '*', '*.example.com', 'a"b']) {
      const target = { ...targetOf('wss://x:1/').target, host };
      assert.deepEqual(connectSources(target), [], host);
    }
  });
});

describe('diagnosisHtml', () => {
  const page = {
    cspSource: 'https://*.vscode-cdn.net',
    nonce: 'bm9uY2U=',
    scriptUri: 'https://x.vscode-cdn.net/diagnosis.js',
    styleUri: 'https://x.vscode-cdn.net/diagnosis.css',
    connect: ['wss://broker.example.com:8084'],
    language: 'zh-cn',
    title: '"><script>alert(1)</script>',
  };

  function policyOf(html: string): string[] {
    const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    return content.replaceAll('&#39;', "'").split('; ');
  }

  it('denies everything but its script, its style and the broker', () => {
    assert.deepEqual(policyOf(diagnosisHtml(page)), [
      "default-src 'none'",
      "script-src 'nonce-bm9uY2U='",
      'style-src https://*.vscode-cdn.net',
      'connect-src wss://broker.example.com:8084',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('connects nowhere when there is nowhere to connect to', () => {
    assert.ok(policyOf(diagnosisHtml({ ...page, connect: [] })).includes("connect-src 'none'"));
  });

  it('escapes what it is given', () => {
    assert.equal(diagnosisHtml(page).includes('<script>alert'), false);
  });
});
