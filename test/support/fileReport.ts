import { targetOfHost } from '../../src/core/file/host';
import { judge } from '../../src/core/judge';
import type { Report } from '../../src/core/report';
import { checkCertificates } from '../../src/probes/file/checkCertificates';
import { createKey, issue } from './issueCertificate';

/** The report on a file whose server's certificate, of an unknown CA, comes last. */
export async function fileReport(): Promise<Report> {
  const authority = issue({ name: 'Test CA', key: createKey('p256'), issuer: null, ca: true });
  const server = issue({
    name: 'broker.example',
    key: createKey('p256'),
    issuer: authority,
    names: { dns: ['broker.example'] },
  });
  const evidence = await checkCertificates({
    name: 'server.pem',
    file: { certificates: [authority.der, server.der], isOrdered: true },
    target: targetOfHost('broker.example'),
    trust: [],
    now: new Date(),
    environment: { platform: 'linux', node: 'v20', vscode: null, remote: null, toolVersion: '0' },
  });
  return judge(evidence);
}
