import type ts from 'typescript';
import type { ScriptBlock } from '../text/blocks';

/** A parsed script block. Positions in `source` are positions in the document. */
export interface Script {
  block: ScriptBlock;
  source: ts.SourceFile;
  /** Plain `tsc` reports on it: a whole TypeScript file, and no block of Vue, Svelte or Astro. */
  seenByTsc: boolean;
}
