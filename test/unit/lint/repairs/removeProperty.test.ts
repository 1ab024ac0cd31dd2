import assert from 'node:assert/strict';
import { removeProperty } from '../../../../src/lint/repairs';
import { applied, propertyIn } from './objects';

interface Case {
  title: string;
  before: string;
  after: string;
}

/** Each removes the property `b`. */
const cases: readonly Case[] = [
  { title: 'the first of a line', before: 'x({ b: 1, c: 2 })', after: 'x({ c: 2 })' },
  { title: 'one in the middle of a line', before: 'x({ a: 1, b: 2, c: 3 })', after: 'x({ a: 1, c: 3 })' },
  { title: 'the last of a line, with the comma in front', before: 'x({ a: 1, b: 2 })', after: 'x({ a: 1 })' },
  { title: 'the last of a line with its comma', before: 'x({ a: 1, b: 2, })', after: 'x({ a: 1, })' },
  { title: 'the only one', before: 'x({ b: 2 })', after: 'x({})' },
  { title: 'the only one with a comma', before: 'x({ b: 2, })', after: 'x({})' },
  { title: 'the only one of many lines', before: 'x({\n  b: 2, // why\n});', after: 'x({});' },
  { title: 'a shorthand', before: 'x({a,b,c})', after: 'x({a,c})' },
  { title: 'a method', before: 'x({ a, b() { return 1; }, c })', after: 'x({ a, c })' },
  { title: 'a quoted name', before: "x({ a, 'b': 1, c })", after: 'x({ a, c })' },
  { title: 'a line', before: 'x({\n  a: 1,\n  b: 2,\n  c: 3,\n});', after: 'x({\n  a: 1,\n  c: 3,\n});' },
  { title: 'the first line', before: 'x({\n  b: 1,\n  c: 2\n});', after: 'x({\n  c: 2\n});' },
  { title: 'the last line with its comma', before: 'x({\n  a: 1,\n  b: 2,\n});', after: 'x({\n  a: 1,\n});' },
  { title: 'the last line without a comma', before: 'x({\n  a: 1,\n  b: 2\n});', after: 'x({\n  a: 1\n});' },
  {
    title: 'a line that ends with CRLF',
    before: 'x({\r\n\ta: 1,\r\n\tb: 2,\r\n});',
    after: 'x({\r\n\ta: 1,\r\n});',
  },
  {
    title: 'the last of CRLF lines',
    before: 'x({\r\n\ta: 1,\r\n\tb: 2\r\n});',
    after: 'x({\r\n\ta: 1\r\n});',
  },
  {
    title: 'several lines',
    before: 'x({\n  a,\n  b: {\n    d: 1,\n  },\n  c,\n});',
    after: 'x({\n  a,\n  c,\n});',
  },
  {
    title: 'the comment behind it',
    before: 'x({\n  b: 1, // self-signed\n  c: 2,\n});',
    after: 'x({\n  c: 2,\n});',
  },
  {
    title: 'no comment above',
    before: 'x({\n  // of a\n  a,\n  // TLS\n  b,\n  c,\n});',
    after: 'x({\n  // of a\n  a,\n  // TLS\n  c,\n});',
  },
  {
    title: 'no comment of the property in front',
    before: 'x({\n  a, // of a\n  b // of b\n});',
    after: 'x({\n  a // of a\n});',
  },
  {
    title: 'no comment above the last',
    before: 'x({\n  a, // of a\n  // above\n  b\n});',
    after: 'x({\n  a // of a\n  // above\n});',
  },
  { title: 'no comment of the next one', before: 'x({ b: 1, /* of c */ c })', after: 'x({ /* of c */ c })' },
  {
    title: 'the comment in front of its comma',
    before: 'x({ a, b: 1 /* of b */, c })',
    after: 'x({ a, c })',
  },
  {
    title: 'no line break that a comment needs',
    before: 'x({ a, // of a\n  b })',
    after: 'x({ a // of a\n   })',
  },
  { title: 'one that ends a shared line', before: 'x({\n  a, b,\n  c,\n});', after: 'x({\n  a,\n  c,\n});' },
  {
    title: 'one that begins a shared line',
    before: 'x({\n  b, c,\n  d,\n});',
    after: 'x({\n  c,\n  d,\n});',
  },
  { title: 'one in the line of the brace', before: 'x({ b: 1,\n  c: 2 });', after: 'x({\n  c: 2 });' },
  {
    title: 'a last one in the line of the closing brace',
    before: 'x({ a: 1,\n  b: 2 });',
    after: 'x({ a: 1 });',
  },
  { title: 'one between spreads', before: 'x({ ...a, b: 1, ...c })', after: 'x({ ...a, ...c })' },
  {
    title: 'lines with commas in front',
    before: 'x({\n  a: 1\n  , b: 2\n  , c: 3\n});',
    after: 'x({\n  a: 1\n  , c: 3\n});',
  },
  { title: 'a comma within its value', before: "x({ b: [1, ','], c })", after: 'x({ c })' },
  { title: 'an astral character in front', before: "x({ a: '🦟', b: 1 })", after: "x({ a: '🦟' })" },
  {
    title: 'the only one beside a comment',
    before: 'x({\n  // none\n  b: 1,\n})',
    after: 'x({\n  // none\n})',
  },
];

describe('removeProperty', () => {
  for (const { title, before, after } of cases) {
    it(`takes ${title}`, () => {
      assert.equal(applied(before, removeProperty(before, propertyIn(before, 'b'))), after);
    });
  }

  it('gives neighbours edits that do not overlap where each has its comma', () => {
    const text = 'x({\n  a: 1,\n  b: 2,\n  c: 3,\n});';
    const [first, second] = ['a', 'b'].map((name) => removeProperty(text, propertyIn(text, name)));
    assert.equal(first?.end, second?.start);
  });
});
