/** A part of a document: offsets in UTF-16 units, `end` exclusive. A leading BOM is never part of a document's text. */
export interface Range {
  start: number;
  end: number;
}

export function rangesOverlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
