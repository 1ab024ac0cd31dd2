import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Profile } from '../../../../src/browser/profile';
import { encodeRootStore, withoutTransparency } from './rootStore';

/** Newer than any that could be downloaded; also the name of the folder. */
const version = '1000000';

/**
 * Makes the given certificates (DER) publicly known roots in the profile, the only ones. Chromium reads its root store from
 * a component (`chrome/browser/component_updater/pki_metadata_component_installer.cc`); a diagnosis starts it without any.
 * @returns a program that starts the given browser so that it reads components, but asks for no newer ones
 */
export async function withPublicRoots(
  profile: Profile,
  browser: string,
  roots: readonly Buffer[],
): Promise<string> {
  const component = path.join(profile.userData, 'PKIMetadata', version);
  const manifest = { manifest_version: 2, name: 'pkiMetadata', version };
  await mkdir(component, { recursive: true });
  await writeFile(path.join(component, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(component, 'crs.pb'), encodeRootStore(roots));
  await writeFile(path.join(component, 'ct_config.pb'), withoutTransparency);
  const program = path.join(profile.root, 'browser');
  await writeFile(program, script(browser), { mode: 0o755 });
  return program;
}

function script(browser: string): string {
  return `#!/bin/sh
for option do
  shift
  [ "$option" = --disable-component-update ] || set -- "$@" "$option"
done
exec '${browser}' "$@" --component-updater=initial-delay=3600
`;
}
