import assert from 'node:assert/strict';
import { addProperty, renameProperty } from '../../../../src/lint/repairs';
import { applied, objectIn, propertyIn } from './objects';

describe('renameProperty', () => {
  const renamed = (text: string, old: string) => {
    const edit = renameProperty(propertyIn(text, old), 'clientId');
    return edit && applied(text, edit);
  };

  it('changes the name alone', () => {
    assert.equal(renamed("x({ clientID: 'a', b })", 'clientID'), "x({ clientId: 'a', b })");
  });
  it('keeps quotes', () => {
    assert.equal(renamed('x({ "clientID": 1 })', 'clientID'), 'x({ "clientId": 1 })');
    assert.equal(renamed("x({ ['clientID']: 1 })", 'clientID'), "x({ ['clientId']: 1 })");
  });
  it('gives a shorthand its value', () => {
    assert.equal(renamed('x({ clientID, b })', 'clientID'), 'x({ clientId: clientID, b })');
  });
  it('changes the name of a method', () => {
    assert.equal(renamed('x({ clientID() {} })', 'clientID'), 'x({ clientId() {} })');
  });
  it('says null for a spread and a computed name', () => {
    assert.equal(renamed('x({ ...a })', '...'), null);
    assert.equal(renamed('x({ [a]: 1 })', 'a'), null);
  });
});

describe('addProperty', () => {
  const added = (text: string) => applied(text, addProperty(text, objectIn(text), 'n: 1'));
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    ['an empty object', 'x({})', 'x({ n: 1 })'],
    ['an empty object with a space', 'x({ })', 'x({ n: 1 })'],
    ['an empty object of two lines', '\tx({\n\t});', '\tx({\n\t\tn: 1\n\t});'],
    ['a comment alone', 'x({ /* none */ })', 'x({ n: 1 /* none */ })'],
    ['a line comment alone', 'x({\n  // none\n});', 'x({\n  // none\n  n: 1\n});'],
    ['one line', 'x({ a: 1 })', 'x({ a: 1, n: 1 })'],
    ['one tight line', 'x({a: 1})', 'x({a: 1, n: 1})'],
    ['one line with a comma', 'x({ a: 1, })', 'x({ a: 1, n: 1, })'],
    ['lines with a comma', 'x({\n    a: 1,\n});', 'x({\n    a: 1,\n    n: 1,\n});'],
    ['lines without a comma', 'x({\n\ta: 1\n});', 'x({\n\ta: 1,\n\tn: 1\n});'],
    ['CRLF lines', 'x({\r\n\ta: 1,\r\n});', 'x({\r\n\ta: 1,\r\n\tn: 1,\r\n});'],
    ['a comment behind the last', 'x({\n  a: 1 // one\n});', 'x({\n  a: 1, // one\n  n: 1\n});'],
    ['a comment behind the comma', 'x({\n  a: 1, // one\n});', 'x({\n  a: 1, // one\n  n: 1,\n});'],
    ['a spread', 'x({ ...a })', 'x({ ...a, n: 1 })'],
    ['a last one in the line of the brace', 'x({ a: 1,\n});', 'x({ a: 1,\n  n: 1,\n});'],
  ];
  for (const [title, before, after] of cases) {
    it(`adds to ${title}`, () => {
      assert.equal(added(before), after);
    });
  }
});
