import assert from 'node:assert/strict';
import { classifyFailure, ExpectedError } from '../../../src/ui/failure';

describe('classifyFailure', () => {
  it('tells cancelled, expected and bug apart', () => {
    const canceled = Object.assign(new Error('Canceled'), { name: 'Canceled' });
    assert.equal(classifyFailure(canceled), 'cancelled');
    assert.equal(classifyFailure(AbortSignal.abort().reason), 'cancelled');
    assert.equal(classifyFailure(new ExpectedError('No such file. Choose another one.')), 'expected');
    assert.equal(classifyFailure(new TypeError('x is undefined')), 'bug');
    assert.equal(classifyFailure('thrown text'), 'bug');
  });
});
