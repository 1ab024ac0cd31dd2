import assert from 'node:assert/strict';
import { BlockList, isIPv6 } from 'node:net';
import { addressIsIn } from '../../../src/core/ipRanges';

function nodeSays(address: string, range: string): boolean {
  const [network = '', bits = ''] = range.split('/');
  const list = new BlockList();
  list.addSubnet(network, Number(bits), isIPv6(network) ? 'ipv6' : 'ipv4');
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

describe('addressIsIn', () => {
  const ranges = [
    '10.0.0.0/8',
    '172.64.0.0/13',
    '1.2.3.4/32',
    '0.0.0.0/0',
    '104.16.0.0/13',
    '192.0.2.128/25',
  ];
  const addresses = ['10.1.2.3', '11.0.0.0', '172.63.255.255', '172.64.0.0', '172.71.255.255', '172.72.0.0'];
  const ends = ['1.2.3.4', '1.2.3.5', '104.23.255.255', '104.24.0.0', '192.0.2.127', '192.0.2.128'];
  const ranges6 = ['2606:4700::/32', 'fe80::/10', '::1/128', '2400:cb00::/33'];
  const addresses6 = ['2606:4700::1', '2606:4701::', 'febf::1', 'fec0::1', '::1', '2400:cb00:8000::'];

  it('agrees with Node inside, outside and at the ends of ranges', () => {
    for (const [some, all] of [
      [ranges, [...addresses, ...ends]],
      [ranges6, addresses6],
    ] as const) {
      for (const range of some)
        for (const address of all)
          assert.equal(addressIsIn(address, range), nodeSays(address, range), `${address} in ${range}`);
    }
  });

  it('says no to what cannot be compared', () => {
    assert.equal(addressIsIn('::1', '0.0.0.0/0'), false);
    assert.equal(addressIsIn('1.2.3.4', '::/0'), false);
    assert.equal(addressIsIn('h', '0.0.0.0/0'), false);
    assert.equal(addressIsIn('1.2.3.4', 'x/8'), false);
  });
});
