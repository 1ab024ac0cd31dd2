import {
  commonName,
  directory,
  distinguishedName,
  dns,
  email,
  extensionId,
  ip,
  loopback6,
  nameConstraints,
  otherName,
  primitive,
  sequence,
  constructed,
  subjectAltName,
  uri,
} from '../../../../support/certificates';
import { host } from './support/ask';
import { type Case, bytes, check, fromRoot, having, odd, raw } from './support/cases';

const outside = 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE';

interface Row {
  permitted?: Buffer[];
  excluded?: Buffer[];
  names?: Buffer[];
  subject?: Buffer;
}

function row(
  name: string,
  { permitted, excluded, names = [dns(host)], subject }: Row,
  isInside: boolean,
): Case {
  const leaf = { ...having(subjectAltName(...names)), ...(subject ? { subject } : {}) };
  const chain = odd(having(nameConstraints({ permitted, excluded })), leaf);
  return [name, chain, isInside ? null : outside, isInside ? undefined : 'name-constraint'];
}

const inside = (name: string, fields: Row) => row(name, fields, true);
const refused = (name: string, fields: Row) => row(name, fields, false);

describe('name constraints on DNS names in Firefox', () => {
  check([
    inside('the very name', { permitted: [dns(host)] }),
    inside('a domain above', { permitted: [dns('broker.example')] }),
    inside('a domain above with a dot', { permitted: [dns('.broker.example')] }),
    inside('every name', { permitted: [dns('')] }),
    inside('another case', { permitted: [dns('BROKER.example')] }),
    inside('one of two', { permitted: [dns('else.example'), dns('broker.example')] }),
    refused('another domain', { permitted: [dns('else.example')] }),
    refused('the end of a label', { permitted: [dns('roker.example')] }),
    refused('only names below', { permitted: [dns(`.${host}`)] }),
    refused('an excluded domain', { excluded: [dns('broker.example')] }),
    refused('an excluded one within a permitted one', { permitted: [dns('example')], excluded: [dns(host)] }),
    inside('another excluded domain', { excluded: [dns('else.example')] }),
    refused('a second name outside', {
      permitted: [dns('broker.example')],
      names: [dns(host), dns('b.else.example')],
    }),
    inside('a wildcard below', {
      permitted: [dns('broker.example')],
      names: [dns(host), dns('*.broker.example')],
    }),
    refused('a wildcard that may stand for an excluded name', {
      permitted: [dns('broker.example')],
      excluded: [dns('b.broker.example')],
      names: [dns(host), dns('*.broker.example')],
    }),
  ]);
});

describe('name constraints on other names in Firefox', () => {
  const company = distinguishedName([{ type: 'O', value: 'Company' }]);
  const ofCompany = distinguishedName([{ type: 'O', value: 'Company' }], [{ type: 'CN', value: host }]);
  check([
    inside('an address in the range', {
      permitted: [ip(10, 0, 0, 0, 255, 0, 0, 0), dns('')],
      names: [dns(host), ip(10, 1, 2, 3)],
    }),
    refused('an address outside', {
      permitted: [ip(10, 0, 0, 0, 255, 0, 0, 0), dns('')],
      names: [dns(host), ip(11, 1, 2, 3)],
    }),
    refused('an address of the other version', {
      permitted: [ip(10, 0, 0, 0, 255, 0, 0, 0)],
      names: [dns(host), ip(...loopback6)],
    }),
    inside('no address, where only addresses are permitted', { permitted: [ip(10, 0, 0, 0, 255, 0, 0, 0)] }),
    refused('every address excluded', {
      excluded: [ip(0, 0, 0, 0, 0, 0, 0, 0)],
      names: [dns(host), ip(10, 1, 2, 3)],
    }),
    inside('an address of mail in the domain', {
      permitted: [email('broker.example'), dns('')],
      names: [dns(host), email('a@broker.example')],
    }),
    refused('an address of mail outside', {
      permitted: [email('broker.example'), dns('')],
      names: [dns(host), email('a@else.example')],
    }),
    inside('the mailbox itself', {
      permitted: [email('a@broker.example'), dns('')],
      names: [dns(host), email('a@broker.example')],
    }),
    inside('a subject below', { permitted: [directory(company)], subject: ofCompany }),
    refused('a subject outside', { permitted: [directory(company)] }),
    refused('no subject', { permitted: [directory(company)], subject: sequence() }),
    refused('an excluded subject', { excluded: [directory(company)], subject: ofCompany }),
    inside('a URL, which nobody compares', { permitted: [uri('.broker.example')] }),
    inside('another name, where none stands in the certificate', { permitted: [otherName('x')] }),
    refused('a URL where URLs are constrained', {
      permitted: [uri('.broker.example')],
      names: [dns(host), uri('https://broker.example/')],
    }),
    refused('a common name that looks like a host, outside', {
      permitted: [dns('broker.example')],
      subject: commonName('b.else.example'),
      names: [email('a@b.example')],
    }),
  ]);
});

describe('where name constraints stand, in Firefox', () => {
  const elsewhere = having(nameConstraints({ permitted: [dns('else.example')] }));
  check([
    fromRoot('on the root', elsewhere, outside, 'name-constraint'),
    ['on the leaf itself', odd({}, elsewhere), null],
    ['empty', odd(having(raw(extensionId.nameConstraints, sequence()))), 'SEC_ERROR_BAD_DER', 'malformed'],
    [
      'with a mask that has a gap',
      odd(having(nameConstraints({ permitted: [ip(1, 2, 3, 4, 255, 0, 255, 0)] }))),
      null,
    ],
    [
      'with a minimum',
      odd(
        having(
          raw(
            extensionId.nameConstraints,
            sequence(constructed(0, sequence(dns('example'), primitive(0, bytes(0))))),
          ),
        ),
      ),
      'SEC_ERROR_BAD_DER',
      'malformed',
    ],
  ]);
});
