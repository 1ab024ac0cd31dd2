import * as l10n from '@vscode/l10n';
import type { UrlProblem } from './target';

/** A sentence with a next step for a text that is no broker URL. */
export function describeUrlProblem(problem: UrlProblem): string {
  const example = 'wss://broker.example.com:8084/mqtt';
  switch (problem.kind) {
    case 'empty':
      return l10n.t('Enter the URL of the broker, for example {0}.', example);
    case 'too-long':
      return l10n.t(
        'The URL has {0} characters; at most {1} are read. Shorten it.',
        problem.length,
        problem.limit,
      );
    case 'host-too-long':
      return l10n.t(
        'The host name has {0} characters; DNS allows {1}. Check what was pasted into the URL.',
        problem.length,
        problem.limit,
      );
    case 'unknown-scheme':
      return l10n.t(
        '"{0}:" is no scheme for MQTT over WebSocket. Write {1}.',
        problem.scheme.slice(0, 40),
        example,
      );
    case 'bad-port':
      return l10n.t('"{0}" is no port. Write a number from 1 to 65535.', problem.port);
    case 'bad-user-info':
      return l10n.t(
        'User name or password have a character that a URL must not have. Write % as %25, / as %2F, ? as %3F, # as %23, or leave them out and give them as options.',
      );
    case 'no-host':
      return l10n.t('The URL has no host. Write {0}.', example);
    case 'not-a-url':
      return l10n.t('This is not a URL. Write {0}.', example);
  }
}
