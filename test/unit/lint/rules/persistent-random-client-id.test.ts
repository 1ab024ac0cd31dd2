import assert from 'node:assert/strict';
import { connecting, repaired, reported } from './ruleTester';

const rule = 'persistent-random-client-id';
const found = (id: string, more = '') =>
  reported(rule, connecting(`{ clean: false, clientId: ${id}${more} }`)).length;

describe('the rule persistent-random-client-id', () => {
  it('reports clean: false with an ID that is made up at each start', () => {
    for (const id of [
      "'a' + Math.random()",
      '`a_${Math.random().toString(16).slice(2, 8)}`',
      '`a-${uuidv4()}`',
      'uuid.v4()',
      'nanoid()',
      'crypto.randomUUID()',
      'self.crypto.randomUUID()',
      "crypto.randomBytes(4).toString('hex')",
      'String(Date.now())',
      "'a' + new Date().getTime()",
      'generateUUID()',
      'a ? nanoid() : uuid()',
    ])
      assert.equal(found(id), 1, id);
  });

  it('is silent where the ID may be another', () => {
    for (const id of [
      "localStorage.getItem('id') || nanoid()",
      "localStorage.getItem('id') ?? crypto.randomUUID()",
      'stored ? stored : nanoid()',
      '(localStorage.id ??= nanoid())',
      'localStorage.id || (localStorage.id = nanoid())',
      'state.id ?? (state.id = nanoid())',
      'getOrCreateUuid()',
      "'a-' + process.pid",
      '`a-${userId}`',
      "'fixed'",
      'hash(Math.random())',
    ])
      assert.equal(found(id), 0, id);
    assert.equal(reported(rule, connecting('{ clean: true, clientId: nanoid() }')).length, 0);
    assert.equal(reported(rule, connecting('{ clientId: nanoid() }')).length, 0);
  });

  it('goes by the session expiry interval in MQTT 5', () => {
    assert.equal(found('nanoid()', ', protocolVersion: 5'), 0);
    assert.equal(found('nanoid()', ', protocolVersion: 5, properties: { sessionExpiryInterval: 60 }'), 0);
    assert.equal(found('nanoid()', ', protocolVersion: 5, properties: { sessionExpiryInterval: 86400 }'), 1);
    assert.equal(found('nanoid()', ', protocolVersion: version'), 0);
    assert.equal(found('nanoid()', ', protocolVersion: 4'), 1);
  });

  it('takes clean: true', () => {
    assert.equal(
      repaired(rule, connecting('{ clientId: nanoid(), clean: false }'), 'Replace by true', false),
      connecting('{ clientId: nanoid(), clean: true }'),
    );
  });
});
