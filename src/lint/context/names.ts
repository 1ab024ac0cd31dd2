import type { CodeFacts } from './codeFacts';
import { type Evidence, evidenceOf, type Leaning } from './evidence';
import { exportTable, nameTable, typeTable } from './nameTable';

/** What the globals, types and exports of a file say about where it runs. */
export function nameEvidence(facts: CodeFacts): Evidence[] {
  return [
    ...globalEvidence(facts),
    ...cdnEvidence(facts),
    ...commonJsEvidence(facts),
    ...among(facts.types, typeTable, 'has the type'),
    ...among(facts.exported, exportTable, 'exports'),
    ...(facts.jsx ? [evidenceOf(['browser', 3], 'has JSX')] : []),
    ...(facts.requestHandler ? [evidenceOf(['node', 3, 'server'], 'handles (req, res)')] : []),
  ];
}

function globalEvidence({ names, declared, guarded }: CodeFacts): Evidence[] {
  const found: Evidence[] = [];
  for (const [name, members] of names) {
    if (declared.has(name)) continue;
    const uses = [
      name,
      ...[...members].map((member) => (/^[(=]/.test(member) ? name + member : `${name}.${member}`)),
    ];
    const known = uses.flatMap((use) => lookUp(nameTable, use, `uses ${use.replace(/=$/, '')}`));
    // Code that asks whether there is such a global was written for both sides.
    found.push(...known.map((one) => (guarded.has(name) ? { ...one, weight: 1 } : one)));
  }
  return found;
}

/** mqtt.js as a global comes from a `<script>` of the page. */
function cdnEvidence({ names, declared, imports }: CodeFacts): Evidence[] {
  const use = names.get('mqtt');
  const isGlobal = use?.has('connect') === true && !declared.has('mqtt') && !use.has('=');
  if (!isGlobal || imports.some(({ specifier }) => /mqtt/i.test(specifier))) return [];
  return [evidenceOf(['browser', 4, 'page'], 'uses the global mqtt')];
}

/**
 * Scripts for Node still begin with `require('mqtt')`. A URL for WebSockets makes that less sure: a bundler may be at
 * work. No other evidence looks at the URL, since it is what is going to be judged.
 */
function commonJsEvidence({ imports, esm, webSocketUrl }: CodeFacts): Evidence[] {
  const ofPackages = imports.filter(
    ({ form, specifier }) => form === 'require' && !specifier.startsWith('.'),
  );
  if (esm || ofPackages.length === 0) return [];
  return [evidenceOf(['node', webSocketUrl ? 2 : 4], 'uses require and no import')];
}

function among(
  names: ReadonlySet<string>,
  table: Readonly<Record<string, Leaning>>,
  what: string,
): Evidence[] {
  return [...names].flatMap((name) => lookUp(table, name, `${what} ${name}`));
}

function lookUp(table: Readonly<Record<string, Leaning>>, name: string, reason: string): Evidence[] {
  const leaning = Object.hasOwn(table, name) ? table[name] : undefined;
  return leaning === undefined ? [] : [evidenceOf(leaning, reason)];
}
