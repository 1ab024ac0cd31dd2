import { blank } from '../text/blank';
import type { ScriptBlock } from '../text/blocks';
import { fillHoles } from './fillHoles';

/** The document with everything but a script blank, and something that parses in place of the script's template marks. */
export function maskedText(text: string, block: ScriptBlock): string {
  const { start, end } = block;
  const script = block.holes.length === 0 ? text.slice(start, end) : fillHoles(text, block);
  return blank(text.slice(0, start)) + script + blank(text.slice(end));
}
