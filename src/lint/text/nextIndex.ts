/**
 * Finds the first match at or behind an offset, `Infinity` where there is none. Offsets may only grow from call to call, so
 * that a text is searched once however often this is asked.
 */
export function nextIndexOf(text: string, expression: RegExp): (from: number) => number {
  const search = new RegExp(expression, 'gi');
  let known = -1;
  return (from) => {
    if (known < from) {
      search.lastIndex = from;
      known = search.exec(text)?.index ?? Infinity;
    }
    return known;
  };
}
