import assert from 'node:assert/strict';
import { extensionId, mustStaple, nothing, oid, sequence } from '../../../../support/certificates';
import { ask } from './support/ask';
import { check, critical, fromRoot, invalid, odd } from './support/cases';

describe('critical extensions in Chromium', () => {
  const unknown = critical({ id: extensionId.unknown, value: nothing });
  const microsoft = critical({ id: '1.3.6.1.4.1.311.21.10', value: sequence() });
  const policies = (qualifier: string) =>
    critical({
      id: extensionId.certificatePolicies,
      value: sequence(sequence(oid('1.2.3'), sequence(sequence(oid(qualifier), nothing)))),
    });
  check([
    ['unknown on the leaf', odd({}, { with: [unknown] }), invalid, 'unknown-critical'],
    ['unknown on the intermediate', odd({ with: [unknown] }), invalid, 'unknown-critical'],
    fromRoot('unknown on the root', { with: [unknown] }, invalid, 'unknown-critical'),
    [
      'the poison of a precertificate',
      odd({}, { with: [critical({ id: extensionId.ctPoison, value: nothing })] }),
      invalid,
      'unknown-critical',
    ],
    [
      'an authority key identifier',
      odd({}, { with: [critical({ id: extensionId.authorityKeyIdentifier, value: sequence() })] }),
      invalid,
      'unknown-critical',
    ],
    ["Microsoft's purposes beside the usual ones", odd({}, { with: [microsoft] }), null],
    [
      "Microsoft's purposes alone",
      odd({}, { with: [microsoft], without: ['extendedKeyUsage'] }),
      invalid,
      'unknown-critical',
    ],
    ['policies with a known qualifier', odd({}, { with: [policies('1.3.6.1.5.5.7.2.1')] }), null],
    [
      'policies with an unknown qualifier',
      odd({}, { with: [policies('1.2.3')] }),
      invalid,
      'unknown-critical',
    ],
    ['must-staple, which is not critical', odd({}, { with: [mustStaple()] }), null],
  ]);

  it('names the extension', () => {
    const [problem] = ask(odd({}, { with: [unknown] })).problems;
    assert.ok(problem?.kind === 'unknown-critical' && problem.extension === extensionId.unknown);
  });
});
