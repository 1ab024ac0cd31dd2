/** Every command of the manifest, without its prefix. A test compares the list with package.json. */
export const commandNames = [
  'diagnose',
  'checkCertificate',
  'checkWorkspace',
  'explainRule',
  'openReport',
  'startPractice',
  'stopPractice',
  'clearCredentials',
  'showLog',
] as const;

export type CommandName = (typeof commandNames)[number];

/** The identifier as the manifest has it. */
export function commandId(name: CommandName): string {
  return `mqttWssDoctor.${name}`;
}
