import {
  basicConstraints,
  bits,
  extendedKeyUsage,
  extensionId,
  issueIntermediate,
  issueRoot,
  type KeyUsage,
  keyUsage,
} from '../../../../support/certificates';
import { intermediateOf, keys } from './support/ask';
import { below, bytes, check, fromRoot, having, odd, raw } from './support/cases';

const wrongPurpose = 'SEC_ERROR_INADEQUATE_CERT_TYPE';
const wrongUsage = 'SEC_ERROR_INADEQUATE_KEY_USAGE';
const noAuthority = 'SEC_ERROR_CA_CERT_INVALID';
const tooLong = 'SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID';
const versionOne = { version: null, extensions: [] };

describe('purposes in Firefox', () => {
  const clientOnly = having(extendedKeyUsage('clientAuth'));
  check([
    ['none on the leaf', odd({}, { without: ['extendedKeyUsage'] }), null],
    ['any on the leaf', odd({}, having(extendedKeyUsage('any'))), wrongPurpose, 'any-purpose-only'],
    [
      'any beside client on the leaf',
      odd({}, having(extendedKeyUsage('any', 'clientAuth'))),
      wrongPurpose,
      'any-purpose-only',
    ],
    ['client on the leaf', odd({}, clientOnly), wrongPurpose, 'not-for-servers'],
    ['server beside client on the leaf', odd({}, having(extendedKeyUsage('clientAuth', 'serverAuth'))), null],
    [
      'server beside OCSP on the leaf',
      odd({}, having(extendedKeyUsage('serverAuth', 'ocspSigning'))),
      wrongPurpose,
      'not-for-servers',
    ],
    ['client on the intermediate', odd(clientOnly), wrongPurpose, 'not-for-servers'],
    ['any on the intermediate', odd(having(extendedKeyUsage('any'))), wrongPurpose, 'any-purpose-only'],
    [
      'Netscape step-up on the intermediate',
      odd(having(extendedKeyUsage('netscapeSgc'))),
      wrongPurpose,
      'not-for-servers',
    ],
    [
      'OCSP beside server on the intermediate',
      odd(having(extendedKeyUsage('serverAuth', 'ocspSigning'))),
      null,
    ],
    fromRoot('client on the root', clientOnly, wrongPurpose, 'not-for-servers'),
  ]);
});

describe('key usages in Firefox', () => {
  const leafWith = (...usages: KeyUsage[]) => odd({}, having(keyUsage(...usages)));
  check([
    ['none', odd({}, { without: ['keyUsage'] }), null],
    ['key agreement alone', leafWith('keyAgreement'), null],
    ['key encipherment alone', leafWith('keyEncipherment'), null],
    ['non-repudiation alone', leafWith('nonRepudiation'), wrongUsage, 'key-usage'],
    ['keyCertSign alone', leafWith('keyCertSign'), wrongUsage, 'key-usage'],
    ['keyCertSign beside digitalSignature', leafWith('digitalSignature', 'keyCertSign'), null],
    ['no bit', odd({}, having(raw(extensionId.keyUsage, bits(bytes(0))))), wrongUsage, 'key-usage'],
    ['no byte', odd({}, having(raw(extensionId.keyUsage, bits(Buffer.alloc(0))))), wrongUsage, 'key-usage'],
    ['no keyCertSign on the intermediate', odd(having(keyUsage('cRLSign'))), wrongUsage, 'no-cert-sign'],
    ['none on the intermediate', odd({ without: ['keyUsage'] }), null],
    fromRoot('no keyCertSign on the root', having(keyUsage('cRLSign')), wrongUsage, 'no-cert-sign'),
  ]);
});

describe('CAs in Firefox', () => {
  const limited = intermediateOf(having(basicConstraints(true, 0)));
  const second = issueIntermediate('Second', limited, { key: keys.other });
  const selfIssued = issueIntermediate('x', limited, { key: keys.other, subject: limited.subject });
  const limitedRoot = issueRoot('Limited root', { key: keys.other, with: [basicConstraints(true, 0)] });
  check([
    ['no basic constraints', odd({ without: ['basicConstraints'] }), noAuthority, 'not-a-ca'],
    ['cA FALSE', odd(having(basicConstraints(false))), noAuthority, 'not-a-ca'],
    ['version 1', odd(versionOne), 'MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA', 'not-a-ca'],
    ['a path length that suffices', below(limited), null],
    ['a path length that is exceeded', [...below(second), limited], tooLong, 'path-too-long'],
    [
      'a path length past a self-issued CA',
      [...below(selfIssued), limited],
      'SEC_ERROR_UNKNOWN_ISSUER',
      'path-too-long',
    ],
    [
      'a path length of the root',
      below(issueIntermediate('Below', limitedRoot, { key: keys.intermediate })),
      tooLong,
      'path-too-long',
      { trusted: [limitedRoot] },
    ],
    [
      'a leaf that is a CA',
      odd({}, having(basicConstraints(true))),
      'MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY',
      'leaf-is-ca',
    ],
    ['a leaf that is none, with a path length', odd({}, having(basicConstraints(false, 1))), null],
    ['a leaf of version 1', odd({}, versionOne), 'SSL_ERROR_BAD_CERT_DOMAIN', 'common-name-only'],
    fromRoot('a root of version 1', versionOne, null),
    fromRoot('a root without basic constraints', { without: ['basicConstraints'] }, noAuthority, 'not-a-ca'),
    fromRoot('a root with cA FALSE', having(basicConstraints(false)), noAuthority, 'not-a-ca'),
  ]);
});
