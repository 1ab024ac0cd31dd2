const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  comma: ',',
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  period: '.',
  quot: '"',
  semi: ';',
  sol: '/',
  ast: '*',
  Tab: '\t',
  NewLine: '\n',
};

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;

/** An attribute's value with its character references replaced: numbers, and the names that URLs and policies may need. */
export function decodeEntities(value: string): string {
  return value.replaceAll(reference, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
