/** Characters that a terminal shows in two columns: Chinese and its punctuation, in the main. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** The texts of a column, filled up with spaces to the same width on a terminal. */
export function padded(texts: readonly string[]): string[] {
  const widths = texts.map((text) => text.length + (text.match(wide)?.length ?? 0));
  const width = Math.max(...widths);
  return texts.map((text, index) => text + ' '.repeat(width - (widths[index] ?? width)));
}
