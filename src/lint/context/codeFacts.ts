/** What the walk over a file's code notes down for the tables of evidence. */
export interface CodeFacts {
  /** `'use client'`, `'use server'` and the like, at the top of a file. */
  directives: Set<string>;
  shebang: boolean;
  imports: ImportFact[];
  /** Every name that the file declares somewhere, so that it does not count as a global. */
  declared: Set<string>;
  /** Free-standing names that are used, with the members that are read of them; `()` stands for a call, `=` for a write. */
  names: Map<string, Set<string>>;
  /** Names that the code asks for with `typeof`, as code for several platforms does. */
  guarded: Set<string>;
  /** Variables read from `process.env`. */
  processEnv: Set<string>;
  /** Variables read from `import.meta.env`; `*` where it is read as a whole. */
  metaEnv: Set<string>;
  exported: Set<string>;
  /** Names of types. */
  types: Set<string>;
  jsx: boolean;
  /** It has `import` or `export` statements. */
  esm: boolean;
  /** A string begins with `ws:`, `wss:` or a mini-program's `wx:`, or is that protocol. */
  webSocketUrl: boolean;
  /** A function of `(req, res)`. */
  requestHandler: boolean;
}

export interface ImportFact {
  specifier: string;
  /** Names that are taken, `default` and `*` among them. */
  names: readonly string[];
  form: 'import' | 'require' | 'dynamic';
}

export function noCodeFacts(): CodeFacts {
  return {
    directives: new Set(),
    shebang: false,
    imports: [],
    declared: new Set(),
    names: new Map(),
    guarded: new Set(),
    processEnv: new Set(),
    metaEnv: new Set(),
    exported: new Set(),
    types: new Set(),
    jsx: false,
    esm: false,
    webSocketUrl: false,
    requestHandler: false,
  };
}
