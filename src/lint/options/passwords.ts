import ts from 'typescript';
import type { Options } from '../model/connection';
import type { FileModel } from '../model/file';
import type { Range } from '../text/range';
import {
  alternatives,
  wholeText,
  type Piece,
  type SingleValue,
  type TextValue,
  type Value,
} from '../values/value';
import { isHalfTyped } from './halfTyped';

/** A password that is wholly written in the code. */
export interface WrittenPassword {
  password: string;
  /** The string that it is, or stands in. */
  value: TextValue;
  /** Where it stands alone: the string, or its characters in a URL; `null` where that cannot be said. */
  alone: Range | null;
  isUrl: boolean;
  /** The code has no other way to come by a password. */
  isOnly: boolean;
}

/** The passwords that are written in options (`password`, `auth`) or URLs of a document's connections. */
export function writtenPasswords({ connections }: FileModel): readonly WrittenPassword[] {
  return connections.flatMap(({ setups }) =>
    setups.flatMap(({ url, options }) => [
      ...(url?.kind === 'text' ? inUrl(url, setups.length === 1) : []),
      ...inOption(valueOf(options, 'password'), (text) => text),
      ...inOption(valueOf(options, 'auth'), (text) => /^.+:(.+)$/s.exec(text)?.[1] ?? null),
    ]),
  );
}

function valueOf({ entries }: Options, name: string): Value | undefined {
  const entry = entries.get(name);
  return entry === undefined || (entry.property !== null && isHalfTyped(entry.property))
    ? undefined
    : entry.value;
}

function inOption(
  value: Value | undefined,
  passwordIn: (text: string) => string | null,
): readonly WrittenPassword[] {
  const all = value === undefined ? [] : alternatives(value).map(textOfBytes);
  return all.flatMap((each) => {
    const text = each.kind === 'text' ? wholeText(each) : null;
    const password = text === null ? null : passwordIn(text);
    return each.kind !== 'text' || password === null
      ? []
      : [
          {
            password,
            value: each,
            alone: password === text ? each.range : null,
            isUrl: false,
            isOnly: all.length === 1,
          },
        ];
  });
}

/** `Buffer.from('…')`, whose string is the password as well. */
function textOfBytes(value: SingleValue): SingleValue {
  if (value.kind !== 'instance' || !value.here || !ts.isCallExpression(value.node)) return value;
  const [text, encoding] = value.node.arguments;
  if (text === undefined || encoding !== undefined || !ts.isStringLiteralLike(text)) return value;
  const place = { range: { start: text.getStart(), end: text.end }, node: text, here: true };
  return { ...place, kind: 'text', pieces: [{ ...place, known: true, text: text.text, exact: false }] };
}

/** mqtt.js takes what follows the last colon of the user info for the password. */
const userInfo = /^[^/?#@]*:\/\/([^/?#@]+:)([^/?#@:]*)@/;

function inUrl(value: TextValue, isOnly: boolean): readonly WrittenPassword[] {
  const shape = value.pieces.map((piece) => (piece.known ? piece.text : '\u0000')).join('');
  const found = userInfo.exec(shape);
  const password = found?.[2] ?? '';
  if (found === null || password.includes('\u0000')) {
    return [];
  }
  const end = found[0].length - 1;
  return [{ password, value, alone: rangeIn(value.pieces, end - password.length, end), isUrl: true, isOnly }];
}

/** Where some characters of a string stand in the document, if one piece that is written as it is has them all. */
function rangeIn(pieces: readonly Piece[], start: number, end: number): Range | null {
  let from = 0;
  for (const piece of pieces) {
    const length = piece.known ? piece.text.length : 1;
    if (start >= from && end <= from + length) {
      return piece.known && piece.exact && piece.here
        ? { start: piece.range.start + start - from, end: piece.range.start + end - from }
        : null;
    }
    from += length;
  }
  return null;
}

/** What passwords are read from, where that is not known: as variables of the environment. */
export function passwordPieces({ connections }: FileModel): readonly { env: string | null; range: Range }[] {
  return connections.flatMap(({ setups }) =>
    setups.flatMap(({ url, options }) => {
      const password = valueOf(options, 'password');
      return [
        ...(password === undefined ? [] : alternatives(password).flatMap(unknownsIn)),
        ...(url?.kind === 'text' ? unknownPasswordIn(url) : []),
      ];
    }),
  );
}

function unknownsIn(value: SingleValue): readonly { env: string | null; range: Range }[] {
  switch (value.kind) {
    case 'unknown':
      return [value];
    case 'text':
      return value.pieces.flatMap((piece) => (piece.known ? [] : [piece]));
    default:
      return [];
  }
}

/** The piece between the colon and the `@` of a URL's user info. */
function unknownPasswordIn({ pieces }: TextValue): readonly { env: string | null; range: Range }[] {
  return pieces.flatMap((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const isPassword =
      before?.known === true &&
      before.text.endsWith(':') &&
      after?.known === true &&
      after.text.startsWith('@');
    return piece.known || !isPassword ? [] : [piece];
  });
}
