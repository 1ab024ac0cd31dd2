import assert from 'node:assert/strict';
import {
  type Certificate,
  commonName,
  constructed,
  extensionId,
  issueIntermediate,
  issueRoot,
  issuerAddress,
  type Extension,
} from '../../../../support/certificates';
import { ask, host, intermediate, keys, kindsOf, leafOf, namesOf, root } from './support/ask';

const untrusted = 'net::ERR_CERT_AUTHORITY_INVALID';
const url = 'http://ca.example/issuer.der';

function leafWith(...urls: string[]): Certificate {
  return leafOf({ with: [issuerAddress(...urls)] });
}

describe('issuers that a certificate gives the address of (AIA), in Chromium', () => {
  it('are used', () => {
    const verdict = ask([leafWith(url)], { fetched: [{ url, certificates: [intermediate] }] });
    assert.equal(verdict.error, null);
    assert.deepEqual(namesOf(verdict), [host, 'Intermediate', 'Root']);
    assert.deepEqual(
      verdict.path.entries.map(({ source }) => source),
      ['sent', 'fetched', 'store'],
    );
    assert.deepEqual(verdict.unasked, []);
  });

  it('are used step by step', () => {
    const second = 'http://ca.example/2.p7c';
    const upper = issueIntermediate('Upper', root, { key: keys.other });
    const lower = issueIntermediate('Lower', upper, {
      key: keys.intermediate,
      with: [issuerAddress(second)],
    });
    const leaf = leafOf({ with: [issuerAddress(url)] }, lower);
    const first = { url, certificates: [lower] };
    const half = ask([leaf], { fetched: [first] });
    assert.equal(half.error, untrusted);
    assert.deepEqual(half.unasked, [second]);
    const whole = ask([leaf], { fetched: [first, { url: second, certificates: [root, upper] }] });
    assert.equal(whole.error, null);
    assert.deepEqual(namesOf(whole), [host, 'Lower', 'Upper', 'Root']);
  });

  it('are as good as forgotten where the address does not answer', () => {
    const verdict = ask([leafWith(url)], { fetched: [{ url, certificates: [] }] });
    assert.equal(verdict.error, untrusted);
    assert.deepEqual(kindsOf(verdict), ['missing-intermediate']);
    assert.deepEqual(verdict.unasked, []);
  });

  it('are the answer that is missing where nobody asked', () => {
    assert.deepEqual(ask([leafWith(url)], { fetched: null }).unasked, [url]);
    assert.deepEqual(ask([leafWith(url)], { fetched: [] }).unasked, [url]);
    assert.deepEqual(ask([leafWith('http://a.example/', url)], { fetched: [] }).unasked, [
      'http://a.example/',
      url,
    ]);
  });

  it('are asked only where what was sent leads nowhere', () => {
    assert.deepEqual(ask([leafWith(url), intermediate]).unasked, []);
    const stranger = issueIntermediate('Intermediate', issueRoot('Nobody', { key: keys.other }), {
      key: keys.intermediate,
    });
    assert.deepEqual(ask([leafWith(url), stranger]).unasked, [url]);
    assert.equal(
      ask([leafWith(url), stranger], { fetched: [{ url, certificates: [intermediate] }] }).error,
      null,
    );
  });

  it('heal no fault of the certificate itself', () => {
    const expired = leafOf({ with: [issuerAddress(url)], notAfter: new Date(0) });
    const fetched = [{ url, certificates: [intermediate] }];
    assert.equal(ask([expired], { fetched }).error, 'net::ERR_CERT_DATE_INVALID');
    assert.deepEqual(ask([expired, intermediate]).unasked, []);
  });

  it('are asked by http only, and by the first five addresses', () => {
    assert.deepEqual(ask([leafWith('https://ca.example/', 'ldap://ca.example/')]).unasked, []);
    const many = Array.from({ length: 7 }, (_, index) => `http://ca.example/${index}`);
    assert.deepEqual(ask([leafWith(...many)]).unasked, many.slice(0, 5));
    assert.deepEqual(ask([leafWith('https://ca.example/', ...many)]).unasked, many.slice(0, 4));
  });

  it('may be of another name, be no certificate, or stand above themselves, which helps nobody', () => {
    const stranger = issueRoot('Stranger', { key: keys.other });
    const loop = issueIntermediate('Loop', issueRoot('Loop', { key: keys.other }), {
      key: keys.other,
      with: [issuerAddress(url)],
      issuerName: commonName('Loop'),
    });
    const leaf = leafOf({ with: [issuerAddress(url)] }, loop);
    for (const certificates of [[stranger], [{ ...stranger, der: Buffer.from('nothing') }], [loop, loop]])
      assert.equal(ask([leaf], { fetched: [{ url, certificates }] }).error, untrusted);
  });

  it('make the certificate invalid where they cannot be read', () => {
    const broken: Extension = { id: extensionId.authorityInfoAccess, value: constructed(0) };
    assert.equal(ask([leafOf({ with: [broken] }), intermediate]).error, 'net::ERR_CERT_INVALID');
  });
});
