import {
  commonName,
  directory,
  dns,
  email,
  ip,
  loopback6,
  subjectAltName,
  uri,
} from '../../../../support/certificates';
import { intermediate, leafOf } from './support/ask';
import { type Case, check, having } from './support/cases';

const refused = 'SSL_ERROR_BAD_CERT_DOMAIN';

function named(host: string, entries: Buffer[], isFor: boolean): Case {
  const shown = entries
    .map((entry) =>
      entry
        .subarray(2)
        .toString('latin1')
        .replace(/[^ -~]/g, '?'),
    )
    .join(', ');
  const name = `${host} is ${isFor ? '' : 'not '}${shown}`;
  return [
    name,
    [leafOf(having(subjectAltName(...entries))), intermediate],
    isFor ? null : refused,
    undefined,
    { host },
  ];
}

const is = (host: string, ...entries: string[]) => named(host, entries.map(dns), true);
const isNot = (host: string, ...entries: string[]) => named(host, entries.map(dns), false);

describe('host names in Firefox', () => {
  check([
    is('a.example', 'a.example'),
    is('a.example', 'b.example', 'A.EXAMPLE'),
    isNot('a.example', 'b.example'),
    isNot('a.example', 'a.example.'),
    isNot('a.b.example', 'b.example'),
    is('a.b.example', '*.b.example'),
    is('a.b.example', '*.B.Example'),
    isNot('b.example', '*.b.example'),
    isNot('c.a.b.example', '*.b.example'),
    isNot('a.example', '*.example'),
    isNot('a.b.example', 'a.*.example'),
    isNot('aa.b.example', 'a*.b.example'),
    isNot('aa.b.example', '*a.b.example'),
    isNot('a.b.example', '*.*.example'),
    is('a_b.c.example', 'a_b.c.example'),
    is('a.example.', 'a.example'),
    isNot('a.example.', 'b.example'),
    is('mqtt', 'mqtt'),
    isNot('mqtt', '*'),
    is('xn--bcher-kva.example', 'xn--bcher-kva.example'),
    is('xn--bcher-kva.b.example', '*.b.example'),
  ]);
});

describe('addresses in Firefox', () => {
  check([
    named('127.0.0.1', [ip(127, 0, 0, 1)], true),
    named('127.0.0.1', [ip(127, 0, 0, 2)], false),
    named('127.0.0.1', [dns('127.0.0.1')], false),
    named('::1', [ip(...loopback6)], true),
    named('::1', [ip(127, 0, 0, 1)], false),
    named('a.example', [ip(127, 0, 0, 1)], false),
  ]);
});

describe('what is no host name to Firefox', () => {
  const nameless = leafOf({ without: ['subjectAltName'] });
  check([
    named('a.example', [email('a@a.example'), uri('https://a.example/')], false),
    named('a.example', [directory(commonName('a.example'))], false),
    ['a common name without a SAN', [nameless, intermediate], refused],
  ]);
});
