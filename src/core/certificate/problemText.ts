import * as l10n from '@vscode/l10n';
import type { CertificateProblemKind } from './problem';

/** What is wrong with one certificate of a chain, in a few words. */
export function problemText(kind: CertificateProblemKind): string {
  switch (kind) {
    case 'malformed':
      return l10n.t('damaged');
    case 'self-signed':
      return l10n.t('self-signed');
    case 'unknown-ca':
      return l10n.t('ends at no trusted CA');
    case 'missing-intermediate':
      return l10n.t('its issuer is missing');
    case 'untrusted-leaf-as-anchor':
      return l10n.t('trusted itself, but no CA');
    case 'name-mismatch':
      return l10n.t('for another host');
    case 'ip-in-dns-name':
      return l10n.t('the address stands in a DNS name');
    case 'common-name-only':
      return l10n.t('common name only, no SAN');
    case 'expired':
      return l10n.t('expired');
    case 'not-yet-valid':
      return l10n.t('not valid yet');
    case 'not-for-servers':
      return l10n.t('not for servers (extended key usage)');
    case 'weak-signature':
      return l10n.t('signed with SHA-1 or MD5');
    case 'weak-key':
      return l10n.t('key too short');
    case 'not-a-ca':
      return l10n.t('signs others, but is no CA');
    case 'key-usage':
      return l10n.t('key usage does not fit TLS');
    case 'bad-signature':
      return l10n.t('not signed by the CA of that name');
    case 'wildcard-unusable':
      return l10n.t('its wildcard cannot be used');
    case 'any-purpose-only':
      return l10n.t('for any purpose, but not named for servers');
    case 'unsupported-signature':
      return l10n.t('signed with an unknown algorithm');
    case 'signature-mismatch':
      return l10n.t('names two algorithms for one signature');
    case 'unsupported-key':
      return l10n.t('a kind of key that browsers do not have');
    case 'no-cert-sign':
      return l10n.t('its key may not sign certificates');
    case 'path-too-long':
      return l10n.t('more CAs below it than it allows');
    case 'too-many-intermediates':
      return l10n.t('too many intermediates');
    case 'name-constraint':
      return l10n.t('its name constraints forbid the name');
    case 'unknown-critical':
      return l10n.t('an unknown critical extension');
    case 'policy':
      return l10n.t('no policy that is valid along the chain');
    case 'leaf-is-ca':
      return l10n.t('a CA in place of a server');
    case 'lifetime-too-long':
      return l10n.t('valid for too long');
    case 'non-unique-name':
      return l10n.t('a public CA for a private name');
    case 'not-logged':
      return l10n.t('no proof that it was logged');
    case 'must-staple':
      return l10n.t('demands a stapled OCSP response, none came');
    case 'revoked':
      return l10n.t('revoked');
    case 'bad-staple':
      return l10n.t('its stapled OCSP response does not vouch for it');
    case 'serial-reused':
      return l10n.t('its serial number was given twice');
  }
}
