import assert from 'node:assert/strict';
import {
  basicConstraints,
  extendedKeyUsage,
  issueIntermediate,
  issueRoot,
  keyUsage,
} from '../../../../support/certificates';
import { ask, intermediateOf, keys } from './support/ask';
import { below, check, fromRoot, invalid, odd } from './support/cases';

describe('purposes in Chromium', () => {
  const clientOnly = { with: [extendedKeyUsage('clientAuth')] };
  check([
    ['none on the leaf', odd({}, { without: ['extendedKeyUsage'] }), null],
    ['any on the leaf', odd({}, { with: [extendedKeyUsage('any')] }), null],
    ['client on the leaf', odd({}, clientOnly), invalid, 'not-for-servers'],
    ['client on the intermediate', odd(clientOnly), invalid, 'not-for-servers'],
    ['any on the intermediate', odd({ with: [extendedKeyUsage('any')] }), null],
    [
      'Netscape step-up on the intermediate',
      odd({ with: [extendedKeyUsage('netscapeSgc')] }),
      invalid,
      'not-for-servers',
    ],
    ['code signing beside server', odd({}, { with: [extendedKeyUsage('serverAuth', 'codeSigning')] }), null],
    fromRoot('client on the root', clientOnly, invalid, 'not-for-servers'),
  ]);
});

describe('CAs in Chromium', () => {
  const limited = intermediateOf({ with: [basicConstraints(true, 0)] });
  const second = issueIntermediate('Second', limited, { key: keys.other });
  const selfIssued = issueIntermediate('x', limited, { key: keys.other, subject: limited.subject });
  check([
    ['no basic constraints', odd({ without: ['basicConstraints'] }), invalid, 'not-a-ca'],
    ['cA FALSE', odd({ with: [basicConstraints(false)] }), invalid, 'not-a-ca'],
    ['version 1', odd({ version: null, extensions: [] }), invalid, 'not-a-ca'],
    ['no keyCertSign', odd({ with: [keyUsage('cRLSign')] }), invalid, 'no-cert-sign'],
    ['no key usage', odd({ without: ['keyUsage'] }), null],
    ['a path length that suffices', below(limited), null],
    ['a path length that is exceeded', [...below(second), limited], invalid, 'path-too-long'],
    ['a path length past a self-issued CA', [...below(selfIssued), limited], null],
    ['a leaf that is a CA', odd({}, { with: [basicConstraints(true)] }), null],
    fromRoot('a root of version 1', { version: null, extensions: [] }, null),
    fromRoot('a root without basic constraints', { without: ['basicConstraints'] }, null),
    fromRoot('a root with cA FALSE', { with: [basicConstraints(false)] }, invalid, 'not-a-ca'),
    fromRoot('a root without keyCertSign', { with: [keyUsage('cRLSign')] }, invalid, 'no-cert-sign'),
  ]);

  it('the limit of a root counts', () => {
    const own = issueRoot('Limited root', { key: keys.other, with: [basicConstraints(true, 0)] });
    const ca = issueIntermediate('Below', own, { key: keys.intermediate });
    const verdict = ask(below(ca), { trusted: [own] });
    assert.equal(verdict.error, invalid);
    const [problem] = verdict.problems;
    assert.ok(problem?.kind === 'path-too-long' && problem.allowed === 0);
    assert.equal(problem.certificate.subject.commonName, 'Limited root');
  });
});
