import * as l10n from '@vscode/l10n';
import type { AfterRepair } from './report';

/** What comes after the repair of one error, as a sentence. */
export function afterRepairText({ error }: AfterRepair): string {
  return error === null
    ? l10n.t('Repaired, nothing that was seen is left.')
    : l10n.t('Repaired, Chromium would next say: {0}.', error);
}
