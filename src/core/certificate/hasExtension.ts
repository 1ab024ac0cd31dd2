import { fromBase64 } from '../text';
import { DerReader, derTag } from './derReader';
import { oidText, readable, valuesOf } from './values';

/** Whether a certificate, as DER in Base64, has the extension of this object identifier; `false` where it is damaged. */
export function hasExtension(base64: string, id: string): boolean {
  return readable(() => {
    const certificate = new DerReader(fromBase64(base64), 'file', true).inside(
      derTag.sequence,
      'certificate',
    );
    const fields = valuesOf(certificate.inside(derTag.sequence, 'tbsCertificate'));
    const explicit = fields.find(({ tag }) => tag === derTag.contextConstructed + 3);
    if (explicit === undefined) return false;
    const list = new DerReader(explicit.content, 'extensions', true).inside(derTag.sequence, 'extensions');
    return valuesOf(list).some(
      ({ content }) => oidText(new DerReader(content, 'extension', true).content(derTag.oid)) === id,
    );
  }, false);
}
