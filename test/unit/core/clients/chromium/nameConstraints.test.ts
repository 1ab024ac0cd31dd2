import assert from 'node:assert/strict';
import {
  commonName,
  type Deviation,
  directory,
  distinguishedName,
  dns,
  email,
  ip,
  issueIntermediate,
  nameConstraints,
  nothing,
  otherName,
  sequence,
  subjectAltName,
  uri,
} from '../../../../support/certificates';
import { ask, host, intermediateOf, keys, kindsOf } from './support/ask';
import { below, check, fromRoot, invalid, odd } from './support/cases';

describe('name constraints in Chromium', () => {
  const permitting = (...permitted: Buffer[]) => odd({ with: [nameConstraints({ permitted })] });
  const excluding = (...excluded: Buffer[]) => odd({ with: [nameConstraints({ excluded })] });
  const names = (...entries: Buffer[]): Deviation => ({ with: [subjectAltName(dns(host), ...entries)] });
  const constrained = (bases: { permitted?: Buffer[]; excluded?: Buffer[] }, leaf: Deviation) =>
    odd({ with: [nameConstraints(bases)] }, leaf);
  const organisation = (value: string) => directory(distinguishedName([{ type: 'O', value }]));
  const inOrganisation = {
    subject: distinguishedName([{ type: 'O', value: 'My  org' }], [{ type: 'CN', value: 'x' }]),
  };
  const bad = [invalid, 'name-constraint'] as const;
  check([
    ['a permitted domain', permitting(dns('broker.example')), null],
    ['in another case', permitting(dns('BROKER.Example.')), null],
    ['with a dot in front', permitting(dns('.broker.example')), null],
    ['everything', permitting(dns('')), null],
    ['the name itself', permitting(dns(host)), null],
    ['another domain', permitting(dns('other.example')), ...bad],
    ['the end of a label', permitting(dns('oker.example')), ...bad],
    ['an excluded domain', excluding(dns('example')), ...bad],
    ['an excluded name below', excluding(dns('x.a.broker.example')), null],
    [
      'a wildcard within a permitted domain',
      constrained({ permitted: [dns('broker.example')] }, names(dns('*.broker.example'))),
      null,
    ],
    [
      'a wildcard above a permitted name',
      constrained({ permitted: [dns(host)] }, names(dns('*.broker.example'))),
      ...bad,
    ],
    [
      'a wildcard above an excluded name',
      constrained({ excluded: [dns('b.broker.example')] }, names(dns('*.broker.example'))),
      ...bad,
    ],
    [
      'an address although only names are permitted',
      constrained({ permitted: [dns('example')] }, names(ip(127, 0, 0, 1))),
      null,
    ],
    [
      'an address in a permitted range',
      constrained({ permitted: [ip(127, 0, 0, 0, 255, 0, 0, 0)] }, names(ip(127, 0, 0, 1))),
      null,
    ],
    [
      'an address in an excluded range',
      constrained({ excluded: [ip(127, 0, 0, 0, 255, 0, 0, 0)] }, names(ip(127, 0, 0, 1))),
      ...bad,
    ],
    [
      'an IPv6 address although only IPv4 is permitted',
      constrained({ permitted: [ip(0, 0, 0, 0, 0, 0, 0, 0)] }, names(ip(...Array<number>(16).fill(1)))),
      ...bad,
    ],
    ['a permitted subject', constrained({ permitted: [organisation('MY ORG')] }, inOrganisation), null],
    ['another subject', constrained({ permitted: [organisation('Their org')] }, inOrganisation), ...bad],
    ['an excluded subject', constrained({ excluded: [organisation('my org')] }, inOrganisation), ...bad],
    [
      'a damaged directory name',
      constrained(
        { permitted: [organisation('My org')] },
        { ...inOrganisation, ...names(directory(sequence(nothing))) },
      ),
      ...bad,
    ],
    [
      'a mail address in a permitted domain',
      constrained({ permitted: [email('example.com')] }, names(email('a@EXAMPLE.com'))),
      null,
    ],
    [
      'a mail address below a permitted domain',
      constrained({ permitted: [email('example.com')] }, names(email('a@b.example.com'))),
      ...bad,
    ],
    [
      'a quoted mail address',
      constrained({ excluded: [email('a@x.example')] }, names(email('"a"@example.com'))),
      ...bad,
    ],
    [
      'a URL although URLs are constrained',
      constrained({ permitted: [uri('.example')] }, names(uri('http://a.example/'))),
      ...bad,
    ],
    [
      'a URL although URLs are constrained, not critical',
      odd(
        { with: [{ ...nameConstraints({ permitted: [uri('.example')] }), critical: false }] },
        names(uri('http://x/')),
      ),
      null,
    ],
    [
      'another kind of name although it is constrained',
      constrained({ excluded: [otherName('x')] }, names(otherName('y'))),
      ...bad,
    ],
    fromRoot('on a root', { with: [nameConstraints({ permitted: [dns('other.example')] })] }, ...bad),
    ['on a leaf', odd({}, { with: [nameConstraints({ permitted: [dns('other.example')] })] }), null],
  ]);

  it('says which CA forbids which name', () => {
    const [problem] = ask(permitting(dns('other.example'))).problems;
    assert.ok(problem?.kind === 'name-constraint' && problem.name === host);
    assert.equal(problem.certificate.subject.commonName, 'Odd intermediate');
  });

  it('applies to no self-issued CA', () => {
    const first = intermediateOf({
      with: [nameConstraints({ permitted: [dns(host), directory(commonName(host))] })],
    });
    const again = issueIntermediate('x', first, { key: keys.other, subject: first.subject });
    const other = issueIntermediate('Other name', first, { key: keys.other });
    assert.equal(ask([...below(again), first]).error, null);
    assert.deepEqual(kindsOf(ask([...below(other), first])), ['name-constraint']);
  });
});
