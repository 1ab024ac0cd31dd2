import assert from 'node:assert/strict';
import { commandLine, hostResolverRules } from '../../../src/browser/flags';

describe('hostResolverRules', () => {
  it('maps host and port, with IPv6 addresses in brackets', () => {
    const rules = hostResolverRules([
      { host: 'broker.example', port: 8084, address: '127.0.0.1' },
      { host: '2001:db8::1', port: 443, address: '::1' },
    ]);
    assert.equal(rules, 'MAP broker.example:8084 127.0.0.1, MAP [2001:db8::1]:443 [::1]');
  });

  it('leaves out what is no host name, port and address', () => {
    const good = { host: 'a.example', port: 1, address: '10.0.0.1' };
    const bad = [
      { ...good, host: 'a.example, MAP *' },
      { ...good, host: '*' },
      { ...good, host: '' },
      { ...good, address: 'evil.example' },
      { ...good, address: '127.0.0.1, EXCLUDE b' },
      { ...good, port: 70_000 },
      { ...good, port: 1.5 },
    ];
    assert.equal(hostResolverRules(bad), '');
  });
});

describe('commandLine', () => {
  const profile = { userData: '/tmp/p' };
  const options = { profile, resolve: [], sandbox: true, localNetworkAccessChecks: true };

  it('opens no port, and names the profile', () => {
    const flags = commandLine(options);
    assert.ok(flags.includes('--remote-debugging-pipe'));
    assert.ok(flags.includes('--user-data-dir=/tmp/p'));
    assert.ok(!flags.some((flag) => flag.startsWith('--remote-debugging-port')));
    assert.ok(!flags.some((flag) => flag.startsWith('--host-resolver-rules')));
  });

  it('gives up the sandbox only when told to', () => {
    assert.ok(!commandLine(options).includes('--no-sandbox'));
    assert.ok(commandLine({ ...options, sandbox: false }).includes('--no-sandbox'));
  });

  it('leaves Local Network Access on unless told otherwise', () => {
    assert.doesNotMatch(commandLine(options).join(' '), /LocalNetworkAccessChecks/);
    assert.match(
      commandLine({ ...options, localNetworkAccessChecks: false }).join(' '),
      /--disable-features=\S*LocalNetworkAccessChecks/,
    );
  });
});
