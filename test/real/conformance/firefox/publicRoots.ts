import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pemOf } from '../../../../src/core/certificate/pem';
import { rootsModule } from './programs';

/**
 * Makes Firefox count the given certificates (DER) as roots of its own, beside those that it brings: it holds for such a
 * root whatever any PKCS #11 module says that has a list of roots and marks one as `CKA_NSS_MOZILLA_CA_POLICY`
 * (`IsCertBuiltInRoot` in `security/certverifier/NSSCertDBTrustDomain.cpp`). The profile has a certificate database.
 */
export async function publishRoots(profile: string, roots: readonly Buffer[]): Promise<void> {
  if (roots.length === 0) return;
  const folder = path.join(profile, 'public-roots');
  const anchors = path.join(folder, 'anchors');
  await mkdir(anchors, { recursive: true });
  await Promise.all(
    roots.map((der, index) => writeFile(path.join(anchors, `${index}.p11-kit`), markedRoot(der))),
  );
  await appendFile(path.join(profile, 'pkcs11.txt'), moduleEntry(folder));
}

/** In the format that p11-kit's trust module reads from files named `.p11-kit`. */
function markedRoot(der: Buffer): string {
  return `[p11-kit-object-v1]
class: certificate
certificate-type: x-509
trusted: true
nss-mozilla-ca-policy: true
modifiable: false
${pemOf(der.toString('base64'))}`;
}

function moduleEntry(folder: string): string {
  return `
library=${rootsModule()}
name=Public roots
parameters=paths='${folder}'
NSS=trustOrder=100

`;
}
