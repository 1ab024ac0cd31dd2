type Random = (below: number) => number;

/** Lengths that lead nowhere, are not minimal, or have no end. */
const oddLengths = [
  [0x00],
  [0x7f],
  [0x80],
  [0x81, 0x01],
  [0x82, 0x00, 0x10],
  [0x82, 0xff, 0xff],
  [0x84, 0x7f, 0xff, 0xff, 0xff],
  [0x88, 1, 2, 3, 4, 5, 6, 7, 8],
  [0xff],
];

const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  flipBits,
  truncate,
  changeLength,
  changeLength,
  changeTag,
  repeatPart,
  dropPart,
];

/** A certificate's DER with one kind of damage, or several. */
export function mutate(der: Buffer, random: Random): Buffer {
  let bytes: Buffer = der;
  for (let rounds = 1 + random(2); rounds > 0; rounds -= 1) {
    const mutation = mutations[random(mutations.length)];
    if (mutation !== undefined && bytes.length > 0) bytes = mutation(bytes, random);
  }
  return bytes;
}

function flipBits(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + random(8); count > 0; count -= 1) {
    const place = random(flipped.length);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
  }
  return flipped;
}

function truncate(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random(bytes.length));
}

/** Replaces the length of some value inside by an odd one. */
function changeLength(bytes: Buffer, random: Random): Buffer {
  const place = placeOfValue(bytes, random) + 1;
  const length = oddLengths[random(oddLengths.length)] ?? [];
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(length), bytes.subarray(place + 1)]);
}

function changeTag(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  changed[placeOfValue(bytes, random)] = random(256);
  return changed;
}

function repeatPart(bytes: Buffer, random: Random): Buffer {
  const start = placeOfValue(bytes, random);
  const end = Math.min(bytes.length, start + 1 + random(200));
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
}

function dropPart(bytes: Buffer, random: Random): Buffer {
  const start = placeOfValue(bytes, random);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + random(40))]);
}

/** Goes down from the outermost value by chance and returns where one begins. */
function placeOfValue(bytes: Buffer, random: Random): number {
  let place = 0;
  for (let depth = random(9); depth > 0; depth -= 1) {
    const header = headerLength(bytes, place);
    const inner = random(2) === 0 ? place + header : place + header + (bytes[place + 1] ?? 0);
    if (inner >= bytes.length) break;
    place = inner;
  }
  return place;
}

function headerLength(bytes: Buffer, place: number): number {
  const first = bytes[place + 1] ?? 0;
  return first > 0x80 ? 2 + (first & 0x7f) : 2;
}
