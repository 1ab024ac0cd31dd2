import { blankFiller, fillerFor, replaceFillers } from './filler';
import { expectsExpression } from './lastToken';

/** Stands for what is not known: a name that no code declares. */
export const unknownName = '\ua66e';

/** Where in the code a template mark stands. */
export interface Place {
  /** The token before it, and the character behind it that is no space. */
  last: string;
  next: string;
  /** Directly within an object literal. */
  inObject: boolean;
  /** It touches a name, of which it is a part. */
  touchesName: boolean;
}

/** A substitution in a template literal in place of a mark. */
export function substitution(mark: string): string {
  return around('${', mark, '}');
}

/** Code of the same length that stands for what the mark `written` at a place is replaced by. */
export function holeText(written: string, place: Place): string {
  const { last, next, inObject } = place;
  if (place.touchesName) return unknownName.repeat(written.length);
  if (inObject && (last === '{' || last === ',')) {
    if (next === ':') return around('[', written, ']');
    return around('...', written, next === ',' || next === '}' ? '' : ',');
  }
  if (expectsExpression(last)) return around('', written, '');
  return inObject && (next === ',' || next === '}') ? around(',...', written, '') : blankFiller(written);
}

/** A string literal with marks in it: a template literal, or something unknown where that cannot be. */
export function holedString(written: string, place: Place): string {
  const isKey = place.inObject && (place.last === '{' || place.last === ',') && place.next === ':';
  if (isKey) return around('[', blankString(written), ']');
  const quote = written.charAt(0);
  const closed = written.length > 1 && written.endsWith(quote);
  const inner = written.slice(1, closed ? -1 : undefined);
  if (!closed || /`|\$\{/.test(inner)) return around('', blankString(written), '');
  return `\`${replaceFillers(inner, substitution)}\``;
}

/** A string that is given up: its characters count as those of a mark. */
function blankString(written: string): string {
  return fillerFor(replaceFillers(written, blankFiller));
}

/** The unknown name between two texts, over the room of `written`, with the line ends behind the name kept; blank where that is too small. */
function around(before: string, written: string, behind: string): string {
  const name = before + unknownName;
  if (name.length + behind.length > written.length) return blankFiller(written);
  return name + blankFiller(written.slice(name.length, written.length - behind.length)) + behind;
}
