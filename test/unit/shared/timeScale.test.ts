import assert from 'node:assert/strict';
import { TimeScale } from '../../../src/shared/timeScale';

const now = new Date('2026-11-25T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

describe('TimeScale', () => {
  it('has now in the middle, and the furthest date at the edge', () => {
    const scale = new TimeScale(now, [inDays(-10), inDays(3000)]);
    assert.equal(scale.position(now.toISOString()), 50);
    assert.equal(scale.position(inDays(3000)), 100);
    assert.ok(Math.abs(scale.position(inDays(-3000))) < 1e-9);
  });

  it('keeps the order of dates, and shows a short life beside a long one', () => {
    const scale = new TimeScale(now, [inDays(-9000), inDays(9000)]);
    const places = [-9000, -400, -30, -1, 0, 1, 30, 90, 400, 9000].map((days) =>
      scale.position(inDays(days)),
    );
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(scale.position(inDays(90)) - scale.position(inDays(0)) > 5);
  });

  it('shows only the ticks that are on it', () => {
    const days = (reach: number) => new TimeScale(now, [inDays(reach)]).ticks().map((tick) => tick.days);
    assert.deepEqual(days(90), [-30, 0, 30]);
    assert.deepEqual(days(4000), [-365, -30, 0, 30, 365]);
    assert.deepEqual(days(20_000), [-3650, -365, -30, 0, 30, 365, 3650]);
  });

  it('stays on its feet where a date is none', () => {
    const scale = new TimeScale(now, ['never']);
    assert.equal(scale.position(inDays(30)), 100);
  });
});
