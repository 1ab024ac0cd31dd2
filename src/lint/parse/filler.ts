/** Characters for private use that stand for those of template marks while tokens are read: any, CR and LF. */
const [any, cr, lf] = ['\ue000', '\ue001', '\ue002'];

const fillers = new RegExp(`[${any}${cr}${lf}]+`, 'g');

/** As many characters as a mark has, none of which takes part in another token. */
export function fillerFor(mark: string): string {
  return mark.replaceAll(/[^]/g, (character) => (character === '\r' ? cr : character === '\n' ? lf : any));
}

/** Code without any characters that could be taken for a filler. */
export function withoutFillers(code: string): string {
  return code.replaceAll(fillers, (found) => ' '.repeat(found.length));
}

export function isFiller(written: string): boolean {
  return written.search(fillers) === 0;
}

export function hasFiller(written: string): boolean {
  return written.search(fillers) !== -1;
}

export function replaceFillers(written: string, replace: (mark: string) => string): string {
  return written.replaceAll(fillers, replace);
}

/** Spaces, and the line ends of the mark. */
export function blankFiller(filler: string): string {
  return filler.replaceAll(any, ' ').replaceAll(cr, '\r').replaceAll(lf, '\n');
}
