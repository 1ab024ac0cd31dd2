import { commonName, dns, subjectAltName } from '../../../support/certificates';
import type { Scenario } from '../scenario';
import { oddLeaf, type World } from './world';

/** A host, the pattern that is to match it, and the row if Chromium says that it does not. */
const patterns: [name: string, row: string | null, host: string, pattern: string][] = [
  ['c23-one-label', null, 'a.wild.example', '*.wild.example'],
  ['c23-upper-case', null, 'a.wild.example', '*.WILD.example'],
  ['c23-two-labels', 'C23', 'a.b.wild.example', '*.wild.example'],
  ['c23-apex', 'C23', 'wild.example', '*.wild.example'],
  ['c23-deep', null, 'a.b.c.wild.example', '*.b.c.wild.example'],
  ['c23-international-label', null, 'xn--bcher-kva.wild.example', '*.wild.example'],
  ['c23-international-parent', null, 'a.xn--bcher-kva.example', '*.xn--bcher-kva.example'],
  ['c23-international-part', 'C23', 'xn--bcher-kva.wild.example', 'xn--*.wild.example'],
  ['c23-underscore', null, 'a_b.wild.example', '*.wild.example'],
  ['c23-registry', 'C23', 'c23-registry.co.uk', '*.co.uk'],
  ['c23-top-level', 'C23', 'c23-top-level.com', '*.com'],
  ['c23-top-level-unknown', 'C23', 'wild.example', '*.example'],
  ['c23-top-level-test', 'C23', 'broker.test', '*.test'],
  ['c23-top-level-local', 'C23', 'broker.local', '*.local'],
  ['c23-top-level-lan', 'C23', 'broker.lan', '*.lan'],
  ['c23-top-level-internal', 'C23', 'broker.internal', '*.internal'],
  ['c23-private-registry', null, 'c23-private.github.io', '*.github.io'],
  ['c23-below-registry', null, 'a.wild.co.uk', '*.wild.co.uk'],
  ['c23-everything', 'C23', 'a.wild.example', '*'],
  ['c23-everything-single-label', 'C23', 'broker', '*'],
  ['c23-star-dot', 'C23', 'a.wild.example', '*.'],
  ['c23-second-label', 'C23', 'a.b.wild.example', 'a.*.wild.example'],
  ['c23-last-label', 'C23', 'a.wild.example', 'a.wild.*'],
  ['c23-start-of-label', 'C23', 'foo.wild.example', 'f*.wild.example'],
  ['c23-end-of-label', 'C23', 'foo.wild.example', '*o.wild.example'],
  ['c23-middle-of-label', 'C23', 'foo.wild.example', 'f*o.wild.example'],
  ['c23-whole-and-star', 'C23', 'foo.wild.example', 'foo*.wild.example'],
  ['c23-two-stars', 'C23', 'a.b.wild.example', '*.*.wild.example'],
  ['c23-double-star', 'C23', 'a.wild.example', '**.wild.example'],
  ['c23-question-mark', 'C23', 'a.wild.example', '?.wild.example'],
  ['c23-trailing-dot', null, 'a.wild.example', '*.wild.example.'],
  ['c23-address', 'C23', '127.0.0.1', '*.0.0.1'],
  ['c23-other-domain', 'C04', 'a.wild.example', '*.tame.example'],
];

export function wildcardScenarios(world: World): Scenario[] {
  return patterns.map(([name, row, host, pattern]) => {
    const deviation = { subject: commonName('Server'), with: [subjectAltName(dns(pattern))] };
    return oddLeaf(world, name, row, deviation, { host });
  });
}
