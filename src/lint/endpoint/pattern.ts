import { mark } from './markedText';

/** Whether two texts surely differ, in which marks stand for anything. */
export function surelyDiffer(one: string, other: string): boolean {
  if (!one.includes(mark)) return !matches(one, other);
  if (!other.includes(mark)) return !matches(other, one);
  const [starts, ends] = [
    [one, other].map((text) => text.slice(0, text.indexOf(mark))),
    [one, other].map((text) => text.slice(text.lastIndexOf(mark) + 1)),
  ];
  return (
    !isNested(starts, (long, short) => long.startsWith(short)) ||
    !isNested(ends, (long, short) => long.endsWith(short))
  );
}

function matches(text: string, pattern: string): boolean {
  const [start = '', ...others] = pattern.split(mark);
  if (others.length === 0) return text === pattern;
  const end = others.at(-1) ?? '';
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

function isNested(
  [one = '', other = '']: string[],
  holds: (long: string, short: string) => boolean,
): boolean {
  return one.length >= other.length ? holds(one, other) : holds(other, one);
}
