import * as l10n from '@vscode/l10n';

/** Wrong usage: shown as one sentence, exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** By its name: a command that is loaded when needed is a bundle of its own, with a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

export function usageText(): string {
  return [
    l10n.t('Usage: mqtt-wss-doctor <command> [options]'),
    '',
    `  diagnose <url>               ${l10n.t('who connects to this broker, who does not, and why')}`,
    `    --json                     ${l10n.t('the report as one JSON document')}`,
    `    --page-origin <origin>     ${l10n.t('origin of the page that opens the connection')}`,
    `    --username <name>          ${l10n.t('MQTT user name')}`,
    `    --password-env <NAME>      ${l10n.t('environment variable that holds the MQTT password')}`,
    `    --client-id <id>           ${l10n.t('MQTT client id; default: a random one')}`,
    `    --protocol-version 3|4|5   ${l10n.t('MQTT version; default 4 (3.1.1), and 5 is tried, too')}`,
    `    --resolve <host:port:addr> ${l10n.t('use this address for that host and port')}`,
    `    --trust <file.pem>         ${l10n.t('judge as though this CA had been imported')}`,
    `    --browser auto|none|<path> ${l10n.t('the browser to run; default auto')}`,
    `    --timeout <seconds>        ${l10n.t('upper bound for the whole run; default 30')}`,
    `    --idle <seconds>           ${l10n.t('also leave a connection idle for so long; adds to the time limit')}`,
    `  diagnose <file>              ${l10n.t('would browsers accept the certificate in this file (PEM, DER, PKCS#7, PKCS#12)')}`,
    `    --host <name>              ${l10n.t('the host that it is for; empty to leave the name out')}`,
    `    --passphrase-env <NAME>    ${l10n.t('environment variable that holds the passphrase of a PKCS#12')}`,
    `    --trust, --json            ${l10n.t('as above')}`,
    `  lint <path…>                 ${l10n.t('what is wrong with the mqtt.js code in these files and folders')}`,
    `    --format <name>            ${l10n.t('stylish, json (both as ESLint has them) or sarif (2.1.0)')}`,
    `    --rule <id>:<level>        ${l10n.t('level of a rule: off, hint, info, warn or error')}`,
    `    --context browser|node     ${l10n.t('where the code runs; default: found out for each file')}`,
    `    --fix                      ${l10n.t('repair what leaves nothing to be decided')}`,
    `    --max-warnings <n>         ${l10n.t('more warnings than that fail the run')}`,
    `  practice                     ${l10n.t('start a broker with healthy and broken listeners to practise on')}`,
    `    --json                     ${l10n.t('print the list as JSON')}`,
    '',
    `  --lang en|zh-cn              ${l10n.t('language of the texts')}`,
    `  --version, --help`,
    '',
  ].join('\n');
}
