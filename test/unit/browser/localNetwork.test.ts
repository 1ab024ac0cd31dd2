import assert from 'node:assert/strict';
import { localNetworkAccess } from '../../../src/browser/localNetwork';

const expected: Record<string, ReturnType<typeof localNetworkAccess>> = {
  'https://app.example.com': 'grant',
  'https://192.168.1.20': 'grant',
  'http://localhost:3000': 'grant',
  'http://app.localhost': 'grant',
  'http://127.0.0.1:8080': 'grant',
  'http://[::1]:8080': 'grant',
  'http://192.168.1.20:3000': 'off',
  'http://10.1.2.3': 'off',
  'http://172.20.0.1': 'off',
  'http://[fd00::1]': 'off',
  'http://printer.local': 'off',
  'http://app.example.com': 'enforce',
  'http://100.64.0.9': 'off',
  'http://172.32.0.1': 'enforce',
  'http://8.8.8.8': 'enforce',
  'http://127.example.com': 'enforce',
};

describe('localNetworkAccess', () => {
  for (const [origin, access] of Object.entries(expected)) {
    it(`is ${access} for ${origin}`, () => {
      assert.equal(localNetworkAccess(origin), access);
    });
  }
});
