import assert from 'node:assert/strict';
import { browserSamples } from './browser.samples';
import { nodeSamples } from './node.samples';
import { contextOf, dependsOn } from './support';
import { undecidedSamples } from './undecided.samples';

describe('where code runs', () => {
  for (const sample of [...browserSamples, ...nodeSamples, ...undecidedSamples]) {
    const { path, text, where, platform } = sample;
    it(`${where}: ${path}, ${text.replace(/\s+/g, ' ').slice(0, 70)}`, () => {
      const context = contextOf(sample);
      assert.equal(context.where, where, context.reasons.join('; '));
      if (platform !== undefined) assert.equal(context.platform, platform, context.reasons.join('; '));
    });
  }

  it('says why, the strongest first', () => {
    const { reasons } = contextOf({
      path: '/p/src/hub.js',
      text: "const mqtt = require('mqtt');\nconst express = require('express');\nconsole.log(__dirname);",
      project: dependsOn('ws'),
    });
    assert.deepEqual(reasons, [
      'imports express',
      'uses __dirname',
      'uses require and no import',
      'the package depends on ws',
    ]);
  });

  it('names what speaks against each other where it cannot decide', () => {
    const { reasons } = contextOf({
      path: '/p/src/Live.vue',
      text: "<script>\nimport fs from 'fs';\nimport mqtt from 'mqtt';\n</script>",
    });
    assert.deepEqual(reasons, ['is vue', 'imports fs']);
  });

  it('reads code that is broken off anywhere', () => {
    const text =
      "'use client';\nimport { useEffect } from 'react';\nconst { A_B } = process.env; exports.x = window";
    for (let length = 0; length <= text.length; length += 1) {
      contextOf({ path: '/p/a.tsx', text: text.slice(0, length) });
    }
  });
});
