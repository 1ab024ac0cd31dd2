import * as l10n from '@vscode/l10n';
import type { Target } from '../core/target';
import { webSocketOrigin } from './targetOrigin';

/** A warning for a URL that can be diagnosed but that a page cannot use as it is; `null` where nothing is odd. */
export function describeOddUrl(target: Target): string | null {
  switch (target.form) {
    case 'no-scheme':
      return l10n.t('Without a scheme mqtt.js misreads this; {0} is diagnosed.', placeOf(target));
    case 'double-scheme':
      return l10n.t(
        'Two schemes: mqtt.js takes the second one for the host. {0} is diagnosed.',
        placeOf(target),
      );
    case 'url':
      break;
  }
  if ('throws' in target.opens) return l10n.t('mqtt.js throws an error on this URL in a browser.');
  if (target.droppedPath !== null)
    return l10n.t('With {0}: mqtt.js drops the path in a browser.', `${target.scheme}:`);
  if (!target.explicitPort) return l10n.t('No port is written: a browser uses {0}.', target.port);
  return null;
}

function placeOf(target: Target): string {
  return webSocketOrigin(target) + target.path;
}
