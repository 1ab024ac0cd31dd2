import assert from 'node:assert/strict';
import { chainOf } from '../../../src/core/chain';
import { problemText } from '../../../src/core/certificate/problemText';
import type { CertificateVerdict } from '../../../src/core/clients/certificateVerdict';
import { judgeForChromium } from '../../../src/core/clients/chromium/certificate';
import { judgeForFirefox } from '../../../src/core/clients/firefox/certificate';
import { soundChains } from '../../support/mutations/chains';
import { mutate } from '../../support/mutations/mutate';
import { questionOf } from '../../support/mutations/question';
import { seeded } from '../../support/mutations/random';

const count = 20_000;

/** A verdict that contradicts itself. */
function contradiction(verdict: CertificateVerdict): string | null {
  const { error, problems, sent } = verdict;
  if ((error === null) !== (problems.length === 0))
    return `${String(error)} with ${problems.length} problems`;
  if (sent.length !== 3) return `${sent.length} certificates of 3`;
  const texts = problems.map(({ kind }) => problemText(kind));
  return texts.every((text) => text !== '') && JSON.stringify(chainOf(verdict)) !== '' ? null : 'no text';
}

describe('20,000 mutated certificates', function () {
  this.timeout(300_000);

  it('neither crash a judge nor make it contradict itself', () => {
    const random = seeded(20261125);
    const chains = soundChains();
    const refused = { chromium: 0, firefox: 0 };
    for (let index = 0; index < count; index += 1) {
      const { sent, root, type } = chains[index % chains.length] ?? chains[0] ?? assert.fail();
      const ders = sent.map(({ der }) => Buffer.from(der, 'base64'));
      // Most damage is done to the server's own certificate.
      const place = random(4) % ders.length;
      const damaged = ders.map((der, position) => (position === place ? mutate(der, random) : der));
      const question = questionOf(damaged, root);
      const verdicts = {
        chromium: judgeForChromium(question),
        firefox: judgeForFirefox(question),
      };
      for (const [browser, verdict] of Object.entries(verdicts)) {
        const wrong = contradiction(verdict);
        const bytes = damaged[place]?.toString('base64');
        assert.equal(
          wrong,
          null,
          `${browser}, ${type}, number ${index}, certificate ${place}: ${bytes ?? ''}`,
        );
      }
      if (verdicts.chromium.error !== null) refused.chromium += 1;
      if (verdicts.firefox.error !== null) refused.firefox += 1;
    }
    // Damage breaks the signature at least, but for what lies outside of it or leaves the bytes as they were.
    assert.ok(refused.chromium > 0.95 * count, `Chromium refuses ${refused.chromium}`);
    assert.ok(refused.firefox > 0.95 * count, `Firefox refuses ${refused.firefox}`);
  });
});
