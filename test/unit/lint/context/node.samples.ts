import { dependsOn, type Sample } from './support';

const use = "import mqtt from 'mqtt';\nconst client = mqtt.connect(url);\n";
const require = "const mqtt = require('mqtt');\nconst client = mqtt.connect(url);\n";

/** Files whose code runs in Node, Electron's main process or Deno. */
export const nodeSamples: readonly Sample[] = [
  { path: '/p/pub.js', text: `#!/usr/bin/env node\n${require}`, where: 'node', platform: 'server' },
  { path: '/p/sub.js', text: `${require}client.subscribe('a');`, where: 'node', platform: 'server' },
  { path: '/p/lib/mqtt.js', text: `${require}module.exports = client;`, where: 'node' },
  {
    path: '/p/index.js',
    text: `const express = require('express');\n${require}`,
    where: 'node',
    platform: 'server',
  },
  { path: '/p/src/index.ts', text: `import express from 'express';\n${use}`, where: 'node' },
  { path: '/p/src/app.ts', text: `import 'dotenv/config';\n${use}`, where: 'node' },
  {
    path: '/p/src/env.ts',
    text: `${use}const url = process.env.MQTT_URL;`,
    project: dependsOn('express'),
    where: 'node',
  },
  {
    path: '/p/src/buffer.ts',
    text: `${use}const url = process.env.MQTT_URL;\nBuffer.from('a');`,
    where: 'node',
  },
  { path: '/p/src/exit.ts', text: `${use}process.on('SIGINT', () => process.exit(0));`, where: 'node' },
  { path: '/p/certs.js', text: `const fs = require('fs');\n${require}`, where: 'node' },
  { path: '/p/certs.mjs', text: `import { readFileSync } from 'node:fs';\n${use}`, where: 'node' },
  { path: '/p/dir.js', text: `${require}require('path').join(__dirname, 'ca.pem');`, where: 'node' },
  { path: '/p/src/argv.ts', text: `${use}const [, , topic] = process.argv;`, where: 'node' },
  {
    path: '/p/src/mqtt.service.ts',
    text: `import { Injectable } from '@nestjs/common';\n${use}`,
    where: 'node',
    platform: 'server',
  },
  {
    path: '/p/src/mqtt.client.ts',
    text: `import { Injectable } from '@nestjs/common';\n${use}`,
    where: 'node',
    platform: 'server',
  },
  { path: '/p/pages/api/pub.ts', text: use, where: 'node', platform: 'server' },
  {
    path: '/p/pages/api/env.ts',
    text: `import type { NextApiRequest } from 'next';\n${use}process.env.NEXT_PUBLIC_MQTT_URL;`,
    where: 'node',
  },
  {
    path: '/p/app/api/pub/route.ts',
    text: `${use}export async function POST() {}`,
    where: 'node',
    platform: 'server',
  },
  { path: '/p/src/routes/live/+server.ts', text: use, where: 'node', platform: 'server' },
  { path: '/p/src/routes/live/+page.server.ts', text: use, where: 'node', platform: 'server' },
  { path: '/p/src/lib/hub.ts', text: `import { URL } from '$env/static/private';\n${use}`, where: 'node' },
  { path: '/p/app/actions.ts', text: `'use server';\n${use}`, where: 'node', platform: 'server' },
  {
    path: '/p/server/plugins/mqtt.ts',
    text: `${use}export default defineNitroPlugin(() => {});`,
    where: 'node',
  },
  { path: '/p/server/mqtt.js', text: `${use}export default client;`, where: 'node' },
  { path: '/p/client/../server/lib/hub.js', text: use, where: 'node' },
  { path: '/p/app/mqtt.server.ts', text: use, where: 'node' },
  { path: '/p/src/ws.js', text: `import { WebSocketServer } from 'ws';\n${use}`, where: 'node' },
  { path: '/p/src/io.js', text: `const { Server } = require('socket.io');\n${require}`, where: 'node' },
  { path: '/p/src/db.js', text: `import mongoose from 'mongoose';\n${use}`, where: 'node' },
  { path: '/p/src/pg.js', text: `import pg from 'pg';\n${use}`, where: 'node' },
  {
    path: '/p/main.js',
    text: `const { app } = require('electron');\n${require}`,
    where: 'node',
    platform: 'electron',
  },
  {
    path: '/p/nodes/mqtt.js',
    text: `module.exports = function (RED) {\n${require}RED.nodes.createNode(this);\n};`,
    where: 'node',
  },
  { path: '/p/handler.js', text: `${require}exports.handler = async (event) => {};`, where: 'node' },
  { path: '/p/deno.ts', text: "import mqtt from 'npm:mqtt';\nDeno.env.get('X');", where: 'node' },
  { path: '/p/src/meta.mjs', text: `${use}console.log(import.meta.dirname);`, where: 'node' },
  {
    path: '/p/src/hub.ts',
    text: `${use}export const hub = client;`,
    project: { ...dependsOn('fastify', 'mqtt'), tsLib: ['es2023'] },
    where: 'node',
  },
  {
    path: '/p/src/pages/hub.astro',
    text: `---\n${use}---\n<script>console.log(1)</script>`,
    where: 'node',
    platform: 'server',
  },
  { path: '/p/src/document.js', text: `${require}db.find((document) => document.id);`, where: 'node' },
  {
    path: '/p/src/guard.js',
    text: `${require}const fs = require('fs');\nif (typeof window !== 'undefined') window.client = client;`,
    where: 'node',
  },
  { path: '/p/netlify/functions/pub.ts', text: use, where: 'node', platform: 'server' },
  {
    path: '/p/ink.jsx',
    text: `import { Text } from 'ink';\nimport fs from 'node:fs';\n${use}`,
    where: 'node',
  },
];
