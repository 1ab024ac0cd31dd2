const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
const token =
  /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'|`[^`\\]*(?:\\[^][^`\\]*)*`|[(){}[\]]/g;

/** Behind the bracket that closes the one at `start`, brackets in strings left aside; `null` where none does. */
export function endOfBrackets(text: string, start: number): number | null {
  const open: string[] = [];
  token.lastIndex = start;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [mark] = found;
    const closer = closers[mark];
    if (closer !== undefined) open.push(closer);
    else if (mark.length === 1 && open.pop() !== mark) return null;
    if (open.length === 0) return token.lastIndex;
  }
  return null;
}
