import { dependsOn, type Sample } from './support';

const use = "import mqtt from 'mqtt';\nconst client = mqtt.connect(url);\n";

/** Files of which nobody can tell without their surroundings, or that have both sides. */
export const undecidedSamples: readonly Sample[] = (
  [
    { path: '/p/src/mqtt.js', text: use },
    { path: '/p/src/api/mqtt.ts', text: `${use}export default client;` },
    { path: '/p/lib/functions/mqtt.ts', text: use },
    {
      path: '/p/src/mqtt.js',
      text: `${use}export default client;`,
      project: dependsOn('vue', 'express', 'vite'),
    },
    { path: '/p/src/lib/mqtt.ts', text: use, project: dependsOn('next', 'react', 'react-dom') },
    { path: '/p/simulate.js', text: use, project: dependsOn('vue', 'vite') },
    { path: '/p/src/mqtt.test.ts', text: `import fs from 'node:fs';\n${use}` },
    {
      path: '/p/test/mqtt.js',
      text: `const fs = require('fs');\n${use}describe('x', () => { it('y', () => {}); });`,
    },
    {
      path: '/p/src/a.ts',
      text: `import { test } from 'vitest';\nimport { readFileSync } from 'node:fs';\n${use}`,
    },
    { path: '/p/src/both.js', text: `${use}if (typeof window !== 'undefined') window.client = client;` },
    { path: '/p/src/both2.js', text: `${use}const isNode = typeof process !== 'undefined' && process.argv;` },
    { path: '/p/src/Live.vue', text: `<script>\nconst fs = require('fs');\n${use}</script>` },
    {
      path: '/p/src/render.jsx',
      text: `import { useState } from 'react';\nimport { ipcRenderer } from 'electron';\n${use}`,
    },
    {
      path: '/p/pages/index.tsx',
      text: `import { useEffect } from 'react';\n${use}export async function getServerSideProps() {}\nexport default () => <p/>;`,
    },
    {
      path: '/p/app/page.tsx',
      text: `import React from 'react';\n${use}export default () => <p/>;`,
      project: dependsOn('next'),
    },
    { path: '/p/src/pages/x.astro', text: `---\n${use}---\n<script>\n${use}</script>` },
    { path: '/p/src/env.ts', text: `${use}const url = process.env.MQTT_URL;` },
    { path: '/p/src/mode.ts', text: `${use}const dev = process.env.NODE_ENV === 'development';` },
    { path: '/p/src/bundle.js', text: "const mqtt = require('mqtt');\nmqtt.connect('ws://h:9001');" },
    { path: '/p/src/types.ts', text: `import type { Request } from 'express';\n${use}` },
    { path: '/p/src/types2.ts', text: `import { type FC } from 'react';\n${use}` },
    {
      path: '/p/src/shadow.js',
      text: `${use}const wx = make(); wx.open(); const window = {}; window.x = 1;`,
    },
    { path: '/p/src/member.js', text: `${use}state.document.title; state.localStorage = { window: 1 };` },
    {
      path: '/p/pptr.mjs',
      text: `import puppeteer from 'puppeteer';\n${use}page.evaluate(() => document.title + window.x);`,
    },
    {
      path: '/p/renderer.js',
      text: "const fs = require('fs');\nconst mqtt = require('mqtt');\nwindow.x = document.title + localStorage.a;",
    },
    { path: '/p/src/App.vue', text: `<script>\n${use}</script>`, project: dependsOn('electron', 'vue') },
    {
      path: '/p/renderer.js',
      text: "document.title = mqtt.connect('mqtt://h')",
      project: dependsOn('electron'),
    },
    {
      path: '/p/src/lib/mqtt.ts',
      text: use,
      project: { ...dependsOn('ws'), hasBrowserField: true },
    },
    { path: '/p/mqtt.config.json', text: '{ "url": "mqtt://h" }' },
  ] satisfies Omit<Sample, 'where'>[]
).map((sample) => ({ ...sample, where: 'unknown' as const, platform: null }));
