/** The quote that a script puts around strings: the first that it has. */
function quoteIn(script: string): "'" | '"' {
  return /['"]/.exec(script)?.[0] === '"' ? '"' : "'";
}

/** A string as code, in the quotes of the script. */
export function quoted(script: string, content: string): string {
  const quote = quoteIn(script);
  return `${quote}${content.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}
