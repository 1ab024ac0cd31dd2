import * as l10n from '@vscode/l10n';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';

export const hostNotGiven = defineCheck({
  meta: {
    id: 'file/host-not-given',
    step: 'tls',
    level: 'info',
    catalogue: [],
    title: () => l10n.t('The name was not compared with a host'),
    why: () =>
      l10n.t(
        'A browser accepts a certificate for the hosts that stand in it only. Without a host, everything else was judged, for a name of its own.',
      ),
    citation: rfc(9525, '6'),
  },
  needs: [],
  run: (_facts, { input: { file }, target }) => {
    if (file === undefined) return notApplicable;
    if (file.isHostGiven) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('It was judged for {0}.', target.host),
      nextStep: l10n.t('Check it again with the host as it stands in the URL of the broker.'),
      fixes: [],
    };
  },
});
