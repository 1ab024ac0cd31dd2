import assert from 'node:assert/strict';
import { describeOddUrl } from '../../../src/ui/oddUrl';
import { targetOf } from './targets';

describe('describeOddUrl', () => {
  const cases: [url: string, warning: RegExp | null][] = [
    ['wss://broker.example.com:8084/mqtt', null],
    ['broker.example.com:8084/mqtt', /Without a scheme.*wss:\/\/broker\.example\.com:8084\/mqtt/],
    ['ws://wss://broker.example.com:8084/mqtt', /Two schemes/],
    ['wss://[::1]:8084/mqtt', /throws/],
    ['mqtts://broker.example.com:8884/mqtt', /mqtts:.*drops the path/],
    ['wss://broker.example.com/mqtt', /443/],
  ];
  for (const [url, warning] of cases) {
    it(`${warning === null ? 'has nothing to say of' : 'warns of'} ${url}`, () => {
      const text = describeOddUrl(targetOf(url).target);
      if (warning === null) assert.equal(text, null);
      else assert.match(text ?? '', warning);
    });
  }
});
