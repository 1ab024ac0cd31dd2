import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import type { FileModel } from '../model/file';
import { isPublicVariable } from '../context/environment';
import { onePerRange } from '../options/findings';
import { passwordPieces } from '../options/passwords';
import { defineRule } from '../rule';
import type { Finding } from '../problem';

export const publicEnvSecret = defineRule({
  meta: {
    id: 'public-env-secret',
    levels: { browser: 'info', node: 'off', unknown: 'off' },
    fixable: false,
    catalogue: ['I09'],
    citation: page('Vite', 'Env Variables and Modes', 'https://vite.dev/guide/env-and-mode.html#env-files'),
    title: () => l10n.t('A password from a variable that is put into the bundle'),
  },
  check: (file) => onePerRange(findingsIn(file)),
});

function findingsIn(file: FileModel): readonly Finding[] {
  return passwordPieces(file).flatMap(({ env, range }) => {
    if (env === null || !isPublicVariable(env)) {
      return [];
    }
    const message = l10n.t(
      '{0} is written into the code that the page loads: every visitor can read this password. Give each visitor a login of their own, with few rights.',
      env,
    );
    return [{ range, message }];
  });
}
