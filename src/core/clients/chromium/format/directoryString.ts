import { DerError, derTag } from '../../../certificate/derReader';
import { binaryText } from '../../../certificate/values';

const printable = /^[A-Za-z '-:=?]*$/;
const ascii = /^[\0-\x7f]*$/;

/**
 * An attribute's text for comparison, as the bytes of UTF-8; `null` for the kinds of string that are compared byte for byte
 * (`NormalizeValue`, boringssl `pki/verify_name_match.cc`). @throws DerError where a character is not of the string's set
 */
export function normalText(tag: number, value: Uint8Array): string | null {
  const text = utf8Text(tag, value);
  if (text === null) return null;
  const allowed = tag === derTag.printableString ? printable : tag === derTag.ia5String ? ascii : null;
  if (allowed !== null && !allowed.test(text))
    throw new DerError('name: a character that its string cannot have');
  return text
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The kinds that Chromium shows as text (`X509NameAttribute::ValueAsString`, boringssl `pki/parse_name.cc`). @throws DerError for others */
export function shownText(tag: number, value: Uint8Array): string {
  const text = tag === derTag.teletexString ? binaryText(value) : utf8Text(tag, value);
  if (text === null) throw new DerError('name: a kind of string that is none');
  if (tag === derTag.ia5String && !ascii.test(text)) throw new DerError('name: IA5String beyond ASCII');
  if (tag === derTag.printableString && !printable.test(text))
    throw new DerError('name: a character that PrintableString cannot have');
  return text;
}

/** Bytes of UTF-8, one character each. UTF8String itself is not checked. */
function utf8Text(tag: number, value: Uint8Array): string | null {
  switch (tag) {
    case derTag.printableString:
    case derTag.ia5String:
    case derTag.utf8String:
      return binaryText(value);
    case derTag.bmpString:
      return encoded(value, 2);
    case derTag.universalString:
      return encoded(value, 4);
    default:
      return null;
  }
}

function encoded(value: Uint8Array, width: 2 | 4): string {
  if (value.length % width !== 0) throw new DerError('name: half a character');
  let text = '';
  for (let start = 0; start < value.length; start += width) {
    const code = value.subarray(start, start + width).reduce((number, byte) => number * 256 + byte, 0);
    if (!isCharacter(code)) throw new DerError('name: a code point that is no character');
    text += String.fromCodePoint(code);
  }
  return binaryText(new TextEncoder().encode(text));
}

/** Neither a surrogate nor one of Unicode's noncharacters (`is_valid_code_point`, boringssl `crypto/bytestring/unicode.cc`). */
function isCharacter(code: number): boolean {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isNoncharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
  return code <= 0x10ffff && !isSurrogate && !isNoncharacter;
}
