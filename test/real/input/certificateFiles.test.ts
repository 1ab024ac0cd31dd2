import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnoseJson, runCli } from '../../support/cli';

const passphrase = 's3cret-passphrase';
const host = 'broker.example';

/** A CA and a server's certificate of it in every format, as OpenSSL writes them. */
class Files {
  readonly folder = mkdtempSync(join(tmpdir(), 'certificate-files-'));

  constructor() {
    this.openssl('req -x509 -newkey rsa:2048 -nodes -days 300 -subj /CN=Test-CA -keyout ca.key -out ca.pem');
    this.issue('server', '-days 60');
    this.issue('expired', '-startdate 20200101000000Z -enddate 20200201000000Z');
    this.openssl('x509 -in server.pem -outform DER -out server.der');
    this.openssl('x509 -in server.pem -trustout -out trusted.crt');
    this.openssl('x509 -in server.pem -pubkey -noout -out public.pem');
    this.openssl('crl2pkcs7 -nocrl -certfile server.pem -certfile ca.pem -outform DER -out der.p7b');
    this.openssl('crl2pkcs7 -nocrl -certfile server.pem -certfile ca.pem -out pem.p7b');
    const store = `pkcs12 -export -in server.pem -inkey server.key -certfile ca.pem`;
    this.openssl(`${store} -passout pass:${passphrase} -out modern.p12`);
    this.openssl(`${store} -passout pass:${passphrase} -legacy -out legacy.pfx`);
    this.openssl(`${store} -passout pass: -out empty.p12`);
    this.openssl(`${store} -passout pass:${passphrase} -legacy -certpbe PBE-SHA1-RC4-128 -out rc4.p12`);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Buffer): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** `openssl ca` alone lets a certificate begin in the past. */
  private issue(name: string, validity: string): void {
    this.openssl(`req -newkey rsa:2048 -nodes -subj /CN=${host} -keyout ${name}.key -out ${name}.csr`);
    this.write('ext', `subjectAltName=DNS:${host}\nextendedKeyUsage=serverAuth\n`);
    this.write('index.txt', '');
    this.write(
      'ca.cnf',
      '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\n' +
        'policy=p\ndefault_md=sha256\n[p]\ncommonName=supplied\n',
    );
    const by = '-batch -config ca.cnf -cert ca.pem -keyfile ca.key -extfile ext -notext';
    this.openssl(`ca ${by} ${validity} -in ${name}.csr -out ${name}.pem`);
  }

  private openssl(command: string): void {
    execFileSync('openssl', command.split(' '), { cwd: this.folder, stdio: 'pipe' });
  }
}

describe('diagnose with a certificate file', function () {
  this.timeout(60_000);
  let files: Files;

  before(() => {
    files = new Files();
  });
  after(() => rmSync(files.folder, { recursive: true, force: true }));

  const trusted = () => ['--trust', files.path('ca.pem')];
  const unlock = { PASSPHRASE: passphrase };

  const formats: [file: string, args: string[]][] = [
    ['server.pem', []],
    ['server.der', []],
    ['trusted.crt', []],
    ['der.p7b', []],
    ['pem.p7b', []],
    ['empty.p12', []],
    ['modern.p12', ['--passphrase-env', 'PASSPHRASE']],
    ['legacy.pfx', ['--passphrase-env', 'PASSPHRASE']],
  ];
  for (const [file, args] of formats) {
    it(`reads ${file}, and ends with 0 where a browser would accept it`, async () => {
      const { report, run } = await diagnoseJson(
        [files.path(file), '--host', host, ...trusted(), ...args],
        unlock,
      );
      assert.equal(run.status, 0, run.stderr);
      assert.deepEqual(
        [report.clients.chromium.outcome, report.clients.firefox.outcome],
        ['connects', 'connects'],
      );
      assert.equal(report.evidence.input.file?.name, file);
      assert.equal(report.chain[0]?.certificate.subject.commonName, host);
      assert.doesNotMatch(run.stdout, /PRIVATE KEY|s3cret/);
      assert.ok(!run.stdout.includes(files.folder), 'where the file is concerns nobody');
    });
  }

  it('ends with 1 where a browser would refuse it, and says why', async () => {
    const causes: [file: string, host: string, trust: string[], cause: string][] = [
      ['server.pem', host, [], 'certificate/unknown-ca'],
      ['server.pem', 'other.example', trusted(), 'certificate/name-mismatch'],
      ['expired.pem', host, trusted(), 'certificate/expired'],
    ];
    for (const [file, asked, trust, cause] of causes) {
      const { report, run } = await diagnoseJson([files.path(file), '--host', asked, ...trust]);
      assert.equal(run.status, 1, run.stderr);
      assert.equal(report.verdict.rootCause, cause);
    }
  });

  it('prints sentences that claim no connection', async () => {
    const { status, stdout } = await runCli([
      'diagnose',
      files.path('server.pem'),
      '--host',
      host,
      ...trusted(),
    ]);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^Certificate: server\.pem\n\nA browser would accept this certificate for broker\.example\.\n/,
    );
    assert.match(stdout, /Who would accept it\n {2}Chrome, Edge, Chromium +accepts \(predicted\)\n/);
    assert.doesNotMatch(stdout, /connects|Steps/);
  });

  it('judges everything but the name where the host is left out on purpose', async () => {
    const { report, run } = await diagnoseJson([files.path('server.pem'), '--host=', ...trusted()]);
    assert.equal(run.status, 0);
    assert.ok(report.findings.some(({ id }) => id === 'file/host-not-given'));
  });

  it('finds no fault with the order in a key store', async () => {
    const { report } = await diagnoseJson([files.path('empty.p12'), '--host', host, ...trusted()]);
    assert.deepEqual(
      report.findings.filter(({ id }) => id === 'file/leaf-not-first'),
      [],
    );
  });

  const wrong: [what: string, args: () => string[], sentence: RegExp][] = [
    ['no host', () => [files.path('server.pem')], /For which host.*--host broker\.example\.com, or --host= /],
    ['a host that is none', () => [files.path('server.pem'), '--host', 'a b'], /"a b" is no host\. Write/],
    [
      'a file that is not there',
      () => ['no-such.pem', '--host', host],
      /There is no file no-such\.pem\. Check/,
    ],
    ['a folder', () => [files.folder, '--host', host], /is a folder\. Give the certificate file/],
    ['a login in place of a file', () => ['me:s3cret-pw@broker.pem'], /no file ‹redacted›@broker\.pem/],
    [
      'two files',
      () => [files.path('server.pem'), files.path('ca.pem'), '--host', host],
      /exactly one certificate file/,
    ],
    [
      'an option of connections',
      () => [files.path('server.pem'), '--host', host, '--client-id', 'x'],
      /--client-id has no meaning for a certificate file\. Leave/,
    ],
    [
      '--host with a URL',
      () => ['wss://broker.example', '--host', host],
      /--host and --passphrase-env go with/,
    ],
    [
      'a request',
      () => [files.path('server.csr'), '--host', host],
      /request for a certificate \(CSR\)\. Send/,
    ],
    [
      'a private key',
      () => [files.path('server.key'), '--host', host],
      /a private key and no certificate\. Ch/,
    ],
    [
      'a public key',
      () => [files.path('public.pem'), '--host', host],
      /a public key and no certificate\. Ch/,
    ],
    ['an empty file', () => [files.write('empty.pem', ''), '--host', host], /The file is empty\. Choose/],
    [
      'a file of 20 MB',
      () => [files.write('big.der', Buffer.alloc(20_000_000, 0x30)), '--host', host],
      /more than 1 MB.*Choose another one/,
    ],
    [
      'a key store without a passphrase',
      () => [files.path('modern.p12'), '--host', host],
      /It is encrypted\. Put its passphrase into an environment variable/,
    ],
    [
      'a wrong passphrase',
      () => [files.path('legacy.pfx'), '--host', host, '--passphrase-env', 'WRONG'],
      /The passphrase does not fit this file\. Try/,
    ],
    [
      'a passphrase that is not set',
      () => [files.path('legacy.pfx'), '--host', host, '--passphrase-env', 'NOT_SET_HERE'],
      /NOT_SET_HERE is not set\. Set it to the passphrase/,
    ],
    [
      'an encryption of another age',
      () => [files.path('rc4.p12'), '--host', host, '--passphrase-env', 'PASSPHRASE'],
      /encrypted in a way that cannot be read here.*openssl pkcs12/,
    ],
  ];
  for (const [what, args, sentence] of wrong) {
    it(`has one sentence with a next step for ${what}`, async () => {
      const { status, stdout, stderr } = await runCli(['diagnose', ...args()], { ...unlock, WRONG: 'guess' });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, sentence);
      assert.match(stderr, /^mqtt-wss-doctor: [^\n]{1,400}\n$/);
      assert.doesNotMatch(stderr, /s3cret/);
    });
  }
});
