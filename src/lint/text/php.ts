const string = /'[^'\\]*(?:\\[^][^'\\]*)*'|"[^"\\]*(?:\\[^][^"\\]*)*"/;
const comment = /\/\*[^]*?(?:\*\/|$)|(?:\/\/|#(?!\[))(?:(?!\?>)[^\r\n])*/;
const heredoc = /<<<[ \t]*(["']?)(\w+)\1\r?\n(?:[^]*?\n)??[ \t]*\2\b/;
const token = new RegExp([string, comment, heredoc, /\?>/].map(({ source }) => source).join('|'), 'g');

/** Where the PHP code that begins at `from` ends, behind `?>`: one in a string or block comment does not end it. */
export function endOfPhp(text: string, from: number): number {
  token.lastIndex = from;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === '?>') return token.lastIndex;
  }
  return text.length;
}
