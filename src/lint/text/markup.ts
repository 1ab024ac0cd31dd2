import type { Range } from './range';

/** A `<script src>` of a document. */
export interface ScriptTag {
  src: string;
  /** Of the attribute's value, without quotes. */
  srcRange: Range;
  /** The whole opening tag. */
  range: Range;
}

/** A `<meta http-equiv="Content-Security-Policy">`. */
export interface CspTag {
  content: string;
  /** Of the attribute's value, without quotes. */
  contentRange: Range;
}

/** What a document says outside its script blocks. */
export interface Markup {
  scripts: readonly ScriptTag[];
  csps: readonly CspTag[];
}
