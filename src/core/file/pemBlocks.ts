/** One `-----BEGIN …-----` of a PEM text (RFC 7468). */
export interface PemBlock {
  /** What stands behind BEGIN, e.g. `CERTIFICATE`. */
  label: string;
  /** Base64 without white space; `null` where no END of the same label follows. */
  body: string | null;
}

const begin = /-----BEGIN ([A-Z0-9 #]{1,60})-----/g;

/** The blocks of a text in their order; whatever stands around them is passed over. */
export function pemBlocks(text: string): PemBlock[] {
  const marks = [...text.matchAll(begin)];
  return marks.map((mark, index) => {
    const label = mark[1] ?? '';
    const start = mark.index + mark[0].length;
    const rest = text.slice(start, marks[index + 1]?.index);
    const end = rest.indexOf(`-----END ${label}-----`);
    return { label, body: end === -1 ? null : rest.slice(0, end).replace(/\s+/g, '') };
  });
}
