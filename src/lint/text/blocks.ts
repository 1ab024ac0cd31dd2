import type { Range } from './range';

/** A part of a document that is JavaScript or TypeScript. */
export interface ScriptBlock extends Range {
  language: 'js' | 'jsx' | 'ts' | 'tsx' | 'json';
  /**
   * `module`: names are its own (ES modules, Vue, Svelte, Astro; also a whole `.js` file). `classic`: a `<script>` of an
   * HTML page, which shares its top-level names with the other classic ones.
   */
  kind: 'module' | 'classic';
}
