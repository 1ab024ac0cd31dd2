import { longTlv, nothing, tlv } from '../../../support/certificates';
import type { Chance, NonEmpty } from './chance';

/** A DER value that can be changed and written again, so that only that one place is damaged. */
interface Node {
  tag: number;
  /** Bytes in front of the values inside, as the unused bits of a BIT STRING. */
  before: Buffer;
  inside: Node[] | Buffer;
  /** Its length takes an octet more than it needs. */
  isLong: boolean;
}

/** Types that may hold DER although they are not constructed. */
const wrappers: readonly number[] = [0x03, 0x04];

/** Damages one value somewhere inside, or two, and keeps all lengths around it right. */
export function damage(der: Buffer, chance: Chance): Buffer {
  const [root] = parse(der) ?? [];
  if (root === undefined) return der;
  for (let rounds = chance.once(4) ? 2 : 1; rounds > 0; rounds -= 1) {
    const nodes = [...all(root)];
    const [first = root, ...others] = nodes;
    chance.pick(changes)(chance.pick([first, ...others]), chance);
  }
  return encode(root);
}

/** `null` where the bytes are no sequence of DER values with short tags. */
function parse(bytes: Buffer): Node[] | null {
  const nodes: Node[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const header = bytes.subarray(offset, offset + 2);
    const [tag = 0, first = 0x80] = header;
    const count = first > 0x80 ? first - 0x80 : 0;
    const start = offset + 2 + count;
    if (first === 0x80 || count > 3 || (tag & 0x1f) === 0x1f || start > bytes.length) return null;
    const length = count === 0 ? first : bytes.readUIntBE(offset + 2, count);
    if (start + length > bytes.length) return null;
    nodes.push(nodeOf(tag, bytes.subarray(start, start + length)));
    offset = start + length;
  }
  return nodes;
}

function nodeOf(tag: number, content: Buffer): Node {
  const isConstructed = (tag & 0x20) !== 0;
  const skip = tag === 0x03 ? 1 : 0;
  const before = content.subarray(0, skip);
  const mayHold = isConstructed || (wrappers.includes(tag) && content.length > skip);
  const inside = mayHold ? parse(content.subarray(skip)) : null;
  return { tag, before, inside: inside ?? content.subarray(skip), isLong: false };
}

function encode({ tag, before, inside, isLong }: Node): Buffer {
  const content = Buffer.concat([before, ...(Array.isArray(inside) ? inside.map(encode) : [inside])]);
  return isLong ? longTlv(tag, content) : tlv(tag, content);
}

function* all(node: Node): Generator<Node> {
  yield node;
  if (Array.isArray(node.inside)) for (const child of node.inside) yield* all(child);
}

const tags: NonEmpty<number> = [
  1, 2, 3, 4, 5, 6, 10, 12, 19, 22, 23, 24, 30, 48, 49, 128, 129, 130, 160, 161, 163,
];

const changes: NonEmpty<(node: Node, chance: Chance) => void> = [
  changeBytes,
  changeBytes,
  changeLength,
  changeList,
  changeList,
  (node, chance) => void (node.tag = chance.pick(tags)),
  (node, chance) => void (node.tag ^= 1 << chance.below(8)),
  (node) => void (node.inside = Buffer.alloc(0)),
  (node) => void (node.isLong = true),
  (node) => void (node.before = Buffer.concat([node.before, Buffer.from([0])])),
];

function changeBytes(node: Node, chance: Chance): void {
  const bytes = Buffer.from(
    Array.isArray(node.inside) ? Buffer.concat(node.inside.map(encode)) : node.inside,
  );
  if (bytes.length > 0) {
    const place = chance.below(bytes.length);
    bytes[place] = chance.once(3) ? chance.below(256) : (bytes[place] ?? 0) ^ (1 << chance.below(8));
  }
  node.inside = bytes;
}

function changeLength(node: Node, chance: Chance): void {
  const bytes = Array.isArray(node.inside) ? Buffer.concat(node.inside.map(encode)) : node.inside;
  node.inside = chance.once(2)
    ? bytes.subarray(0, Math.max(0, bytes.length - 1))
    : Buffer.concat([bytes, chance.pick([nothing, Buffer.from([0]), Buffer.from([0xff])])]);
}

/** Drops, repeats, or moves one of the values inside. */
function changeList(node: Node, chance: Chance): void {
  if (!Array.isArray(node.inside) || node.inside.length === 0) {
    changeBytes(node, chance);
    return;
  }
  const place = chance.below(node.inside.length);
  const [moved] = node.inside.splice(place, 1);
  if (moved === undefined || chance.once(3)) return;
  const other = chance.below(node.inside.length + 1);
  if (chance.once(2)) node.inside.splice(place, 0, moved);
  node.inside.splice(other, 0, moved);
}
