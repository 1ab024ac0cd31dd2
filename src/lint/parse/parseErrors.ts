import type ts from 'typescript';

/** Where the parser found errors in a script: code that is being typed, mostly. */
export function parseErrors(
  source: ts.SourceFile & { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] },
): readonly ts.DiagnosticWithLocation[] {
  return source.parseDiagnostics ?? [];
}
