import ts from 'typescript';
import type { FileModel } from '../model/file';

const react = /^(p?react|react-dom|react-native|preact\/(hooks|compat))$/;
/** JSX and functions with the same names work otherwise there. */
const others = /^(solid-js|vue|svelte|@builder\.io\/qwik|@vue\/.*|inferno|lit)(\/|$)/;

/** Whether the components of a file surely are React's, or Preact's. */
export function usesReact({ scripts, project }: FileModel): boolean {
  const specifiers = scripts.flatMap(({ source }) => specifiersIn(source));
  if (specifiers.some((specifier) => others.test(specifier))) return false;
  if (specifiers.some((specifier) => react.test(specifier))) return true;
  const named = [...project.dependencies];
  return named.some((name) => react.test(name)) && !named.some((name) => others.test(name));
}

function specifiersIn(source: ts.SourceFile): string[] {
  const required = [...source.text.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g)].map(
    ([, name = '']) => name,
  );
  const imported = source.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
  return [...imported, ...required];
}
