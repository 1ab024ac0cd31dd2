import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { addressSpaceOf, addressSpaceOfHost, formatIp, parseIp } from '../../../src/core/ipAddress';

/** The text in the URL standard's spelling, which Node computes. */
const standardSpelling = (ipv6: string) => new URL(`ws://[${ipv6}]/`).hostname.slice(1, -1);

describe('parseIp', () => {
  const texts = [
    '127.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '256.0.0.1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.',
    '1..2.3',
    ' 1.2.3.4',
    '1.2.3.4 ',
    '0x7f.0.0.1',
    'h',
    '',
    '::',
    '::1',
    '1::',
    '2001:db8::1',
    '2001:DB8:0:0:0:0:0:1',
    '::ffff:1.2.3.4',
    '64:ff9b::1.2.3.4',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:1.2.3.4',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1::2::3',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '::12345',
    '::g',
    '::1.2.3',
    '::1.2.3.256',
    '1.2.3.4::',
    ':::',
    ':',
    '[::1]',
  ];
  for (const text of texts) {
    it(`agrees with Node on ${JSON.stringify(text)}`, () => {
      const bytes = parseIp(text);
      const lengths: Record<number, number | undefined> = { 4: 4, 6: 16 };
      assert.equal(bytes?.length, lengths[isIP(text)]);
    });
  }

  it('gives the bytes', () => {
    assert.deepEqual(parseIp('10.0.255.1'), Uint8Array.of(10, 0, 255, 1));
    assert.deepEqual(parseIp('::ffff:1.2.3.4')?.subarray(10), Uint8Array.of(255, 255, 1, 2, 3, 4));
  });
});

describe('formatIp', () => {
  it('writes the same address in one way only', () => {
    const spellings = ['2001:db8::1', '2001:DB8:0::0:1', '2001:db8:0:0:0:0:0.0.0.1'];
    const written = spellings.map((text) => formatIp(parseIp(text) ?? new Uint8Array()));
    assert.deepEqual(new Set(written), new Set(['2001:db8:0:0:0:0:0:1']));
  });

  it('writes an address that means the same', () => {
    for (const text of ['::', '::1', 'fe80::1:0', '1:2:3:4:5:6:7:8']) {
      const written = formatIp(parseIp(text) ?? new Uint8Array());
      assert.equal(standardSpelling(written ?? ''), standardSpelling(text));
    }
    assert.equal(formatIp(Uint8Array.of(1, 2, 3, 4)), '1.2.3.4');
  });

  it('takes no other number of bytes', () => {
    for (const length of [0, 3, 5, 8, 15, 17]) assert.equal(formatIp(new Uint8Array(length)), null);
  });
});

describe('addressSpaceOf', () => {
  const spaces: Record<string, ReturnType<typeof addressSpaceOf>> = {
    '127.0.0.1': 'loopback',
    '127.255.255.255': 'loopback',
    '126.255.255.255': 'public',
    '128.0.0.1': 'public',
    '10.0.0.0': 'private',
    '11.0.0.0': 'public',
    '172.15.255.255': 'public',
    '172.16.0.0': 'private',
    '172.31.255.255': 'private',
    '172.32.0.0': 'public',
    '192.167.255.255': 'public',
    '192.168.0.0': 'private',
    '192.169.0.0': 'public',
    '169.254.169.254': 'private',
    '169.255.0.0': 'public',
    '100.63.255.255': 'public',
    '100.64.0.0': 'private',
    '100.127.255.255': 'private',
    '100.128.0.0': 'public',
    '8.8.8.8': 'public',
    '::1': 'loopback',
    '::2': 'public',
    'fc00::1': 'private',
    'fdff::1': 'private',
    'fe00::1': 'public',
    'fe80::1': 'private',
    'febf::1': 'private',
    'fec0::1': 'public',
    '2001:db8::1': 'public',
    '::ffff:127.0.0.1': 'loopback',
    '::ffff:192.168.1.1': 'private',
    '::ffff:8.8.8.8': 'public',
  };
  for (const [address, space] of Object.entries(spaces)) {
    it(`counts ${address} as ${space}`, () => assert.equal(addressSpaceOf(address), space));
  }
});

describe('addressSpaceOfHost', () => {
  const spaces: [host: string, space: ReturnType<typeof addressSpaceOfHost>][] = [
    ['localhost', 'loopback'],
    ['LOCALHOST.', 'loopback'],
    ['app.localhost', 'loopback'],
    ['printer.local', 'private'],
    ['10.1.2.3', 'private'],
    ['::1', 'loopback'],
    ['8.8.8.8', 'public'],
    ['broker.example', null],
    ['mylocalhost', null],
    ['local', null],
    ['localhost.example', null],
  ];
  for (const [host, space] of spaces) {
    it(`says of ${host}: ${String(space)}`, () => assert.equal(addressSpaceOfHost(host), space));
  }
});
