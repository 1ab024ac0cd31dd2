import assert from 'node:assert/strict';
import { isHalfTyped } from '../../../../src/lint/options/halfTyped';
import { objectIn } from '../repairs/objects';

/** The properties of the first object of a text that are not taken for half-typed, by their names. */
function whole(text: string): string[] {
  return objectIn(text)
    .properties.filter((property) => !isHalfTyped(property))
    .map((property) => property.name?.getText() ?? '...');
}

describe('half-typed properties', () => {
  const cases: readonly (readonly [title: string, text: string, names: string[]])[] = [
    ['are none in an object that is whole', 'x({ a: 1, b, c() {}, ...d });', ['a', 'b', 'c', '...']],
    ['are not those around a missing comma', 'x({\n  a: 1\n  b: 2\n  c: 3\n});', ['a', 'b', 'c']],
    ['are a name alone', 'x({\n  a: 1,\n  keepal\n  b: 2\n});', ['a', 'b']],
    ['are a name alone at the end', 'x({\n  ...a\n  keep\n});\nkeep();', ['...']],
    ['are a name of nothing, where code is broken elsewhere', 'x({ a: 1, b, c });\nvar c = y(', ['a', 'c']],
    ['are all behind a name without its value', 'x({\n  z: 1,\n  a:\n  b: 2,\n  c: 3\n});', ['z']],
    ['are a string without its end', "x({\n  a: 1,\n  b: 'c\n});", ['a']],
    ['are an object without its end', 'x({ a: 1, b: { c: 2', ['a']],
    ['are letters behind a number', 'x({ a: 60s, b: 1 });', ['b']],
    ['are constants that an open object swallows', 'x({\n  a: 1,\n\nconst b = 2;\nconst c = 3;\n', ['a']],
    ['are variables that it swallows', 'x({\n  a: 1,\n\nlet b = 2;\nlet c = 3;\n', ['a']],
    ['are calls that it swallows', "x({\n  a: 1,\n\nb.on('c', () => {});\nd.on('e', () => {});\n", ['a']],
    ['are functions that it swallows', 'x({\n  a: 1,\n\nfunction b() {\n  c();\n}\n', ['a']],
    [
      'are methods of a class that it swallows',
      'class X {\n  y = { a: 1, clea\n\n  b() {}\n\n  c() {}\n}',
      ['a'],
    ],
    ['are not those in front of a parenthesis that is missing', "x({ a: y('b', c: 1 });", []],
  ];
  for (const [title, text, names] of cases) it(title, () => assert.deepEqual(whole(text), names));
});
