import * as l10n from '@vscode/l10n';
import type { Fix } from '../../core/report';

/** Import of the CA that signs the broker's certificate: by hand on every system, and as a command on Linux. */
export function importAuthority(): Fix[] {
  return [
    {
      id: 'certificate/import-ca',
      title: l10n.t("Trust the broker's own CA on this machine"),
      kind: 'steps',
      content: [
        l10n.t(
          '1. Get the CA certificate (ca.crt, ca.pem) from whoever runs the broker. Import the CA, never the certificate of the server itself.',
        ),
        l10n.t(
          '2. Chrome and Edge on Windows and macOS: import it into the system store (Trusted Root Certification Authorities; Keychain Access, Always Trust).',
        ),
        l10n.t('3. Chrome on Linux, and Firefox on Linux if it is closed: the command with certutil.'),
        l10n.t(
          '4. Firefox: Settings, Privacy & Security, View Certificates, Authorities, Import, "trust to identify websites".',
        ),
        l10n.t('5. Close the browser completely, open it again, and run the diagnosis again.'),
      ].join('\n'),
    },
    {
      id: 'certificate/import-ca-linux',
      title: l10n.t('Linux: import ca.crt into Chrome, Edge, Chromium and Firefox (certutil)'),
      kind: 'command',
      content: linuxScript,
    },
  ];
}

/**
 * Chromium reads `~/.local/share/pki/nssdb` since version 146, unless the older folder is there; each profile of Firefox
 * has a database of its own. A name that is new each time keeps NSS from refusing a second CA.
 */
const linuxScript = `# Debian and Ubuntu: sudo apt install libnss3-tools
(
set -eu
name="MQTT CA $(date +%s)"
db="$HOME/.local/share/pki/nssdb"
[ ! -d "$HOME/.pki/nssdb" ] || db="$HOME/.pki/nssdb"
mkdir -p "$db"
[ -e "$db/cert9.db" ] || certutil -d "sql:$db" -N --empty-password
certutil -d "sql:$db" -A -t C,, -n "$name" -i ca.crt
for file in "$HOME"/.mozilla/firefox/*/cert9.db "$HOME"/snap/firefox/common/.mozilla/firefox/*/cert9.db; do
  [ ! -e "$file" ] || certutil -d "sql:$(dirname "$file")" -A -t C,, -n "$name" -i ca.crt
done
)
`;
