import type { CodeFacts, ImportFact } from './codeFacts';
import { type Evidence, evidenceOf, type Leaning } from './evidence';
import { builtinTable } from './builtins';
import { clientPackages } from './clientPackages';
import { serverPackages } from './serverPackages';

const packages: readonly (readonly [pattern: string, leaning: Leaning])[] = [
  ...Object.entries(clientPackages),
  ...Object.entries(serverPackages),
];

const style = /\.(css|scss|sass|less|styl|stylus|pcss)$/;
const picture = /\.(svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|mp3|mp4)$/;

/** What the imports of a file say about where it runs, each package once. */
export function importEvidence({ imports, names }: CodeFacts): Evidence[] {
  const hooks = names.get('React');
  return imports.flatMap((fact) => {
    const leaning = fact.specifier === 'react' ? ofReact([...fact.names, ...(hooks ?? [])]) : leaningOf(fact);
    return leaning === null ? [] : [evidenceOf(leaning, `imports ${fact.specifier}`)];
  });
}

function leaningOf(fact: ImportFact): Leaning | null {
  const { specifier } = fact;
  if (specifier.startsWith('.') || /^[@~]\//.test(specifier)) return ofFile(specifier);
  if (/^(npm|jsr|bun):/.test(specifier)) return ['node', 4];
  if (/^https?:\/\//.test(specifier)) return ['browser', 3];
  if (/^mqtt\/dist\//.test(specifier)) return ['browser', 4];
  return ofBuiltin(specifier) ?? ofFile(specifier) ?? ofPackage(specifier);
}

/** Hooks are called where the page is; components alone are drawn on servers, too. */
function ofReact(names: readonly string[]): Leaning {
  return names.some((name) => /^use[A-Z]/.test(name)) ? ['browser', 7] : ['browser', 3];
}

function ofBuiltin(specifier: string): Leaning | null {
  const name = specifier.replace(/^node:/, '');
  const weight = Object.hasOwn(builtinTable, name) ? (builtinTable[name] ?? 0) : 0;
  // No bundler knows the prefix by itself.
  if (specifier.startsWith('node:')) return ['node', Math.max(weight, 4)];
  return weight === 0 ? null : ['node', weight];
}

/** What only a bundler for pages can import; the part behind `?` is for Vite and its like. */
function ofFile(specifier: string): Leaning | null {
  const [file = '', query] = specifier.split('?');
  // Vite's way for the main process of Electron.
  if (query === 'asset' || query === 'nodeWorker') return null;
  if (style.test(file)) return ['browser', 5, 'page'];
  if (picture.test(file)) return ['browser', 4];
  if (/\.(vue|svelte|astro)$/.test(file)) return ['browser', 4];
  if (/(^|\/)mqtt(\.min|\.esm)(\.js)?$/.test(file)) return ['browser', 4];
  return query === undefined ? null : ['browser', 3, 'page'];
}

function ofPackage(specifier: string): Leaning | null {
  const fitting = packages
    .filter(([pattern]) => fits(specifier, pattern))
    .sort(([one], [other]) => other.length - one.length);
  return fitting[0]?.[1] ?? null;
}

function fits(specifier: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}
