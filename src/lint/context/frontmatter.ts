import type { Script } from '../parse/script';

/** Takes mqtt.js in, or calls it; a topic or an address with the word does not count. */
const usesMqtt = /(?:from|import|require)\s*\(?\s*['"][^'"]*\bmqtt\b|\bmqtt\s*\.\s*connect/;

/**
 * Where an Astro file uses mqtt: true in its frontmatter only, which runs on the server; false in its scripts only;
 * `null` in both.
 */
export function serverSideOnly(scripts: readonly Script[]): boolean | null {
  const using = scripts.filter(({ block, source }) =>
    usesMqtt.test(source.text.slice(block.start, block.end)),
  );
  const inFrontmatter = using.some(isFrontmatter);
  const inScript = using.some((script) => !isFrontmatter(script));
  return inFrontmatter && inScript ? null : inFrontmatter;
}

/** Frontmatter is the only script of an Astro file that no tag stands before; all but the script is blank. */
function isFrontmatter({ block, source }: Script): boolean {
  const before = source.text.slice(0, block.start).replace(/[\r\n]/g, '');
  return before.length < '<script>'.length;
}
