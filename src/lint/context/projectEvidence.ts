import type { ProjectFacts } from '../input';
import { type Evidence, evidenceOf } from './evidence';

const pageLibraries = ['react-dom', 'vue', 'svelte', '@angular/core', 'solid-js', 'preact', 'lit', 'jquery'];
const serverLibraries = [
  'express',
  'fastify',
  'koa',
  '@nestjs/core',
  '@hapi/hapi',
  'dotenv',
  'mongoose',
  'pg',
  'ws',
];
/** These have both sides in one package. */
const bothSides = [
  'next',
  'nuxt',
  '@sveltejs/kit',
  'astro',
  '@remix-run/react',
  '@react-router/node',
  'electron',
];
const bundlers = ['vite', 'react-scripts', '@vue/cli-service', '@angular/cli', 'parcel', 'webpack'];

/**
 * What the nearest package.json and tsconfig.json say: little, since a package may have both sides. Together with the
 * folder `src` they are enough for a file in which nothing else speaks, as many that wrap a client are.
 */
export function projectEvidence(path: string, project: ProjectFacts): Evidence[] {
  return [...platformEvidence(project), ...sideEvidence(path, project), ...tsconfigEvidence(project)];
}

function platformEvidence({ dependencies }: ProjectFacts): Evidence[] {
  if (dependencies.has('react-native') && !dependencies.has('react-dom')) {
    return [evidenceOf(['browser', 2, 'react-native'], 'the package depends on react-native')];
  }
  const taro = ['@dcloudio/uni-app', '@tarojs/taro'].find((name) => dependencies.has(name));
  return taro === undefined
    ? []
    : [evidenceOf(['browser', 2, 'mini-program'], `the package depends on ${taro}`)];
}

function sideEvidence(path: string, { dependencies, hasBrowserField, tsLib }: ProjectFacts): Evidence[] {
  const ofPages = pageLibraries.find((name) => dependencies.has(name));
  const ofServers = serverLibraries.find((name) => dependencies.has(name));
  if (bothSides.some((name) => dependencies.has(name))) return [];
  if (ofPages !== undefined && ofServers !== undefined) return [];
  if (ofServers !== undefined)
    return [evidenceOf(['node', 2, 'server'], `the package depends on ${ofServers}`)];
  if (ofPages === undefined) return [];
  const inSource = /(^|\/)src\//.test(path);
  const bundled =
    hasBrowserField || tsLib?.includes('dom') === true || bundlers.some((name) => dependencies.has(name));
  return [
    evidenceOf(['browser', inSource ? 3 : 2], `the package depends on ${ofPages}`),
    ...(bundled ? [evidenceOf(['browser', 1], 'the package is bundled for browsers')] : []),
  ];
}

function tsconfigEvidence({ tsLib, tsTypes, dependencies }: ProjectFacts): Evidence[] {
  const found: Evidence[] = [];
  if (tsLib?.some((name) => name.startsWith('webworker')) === true) {
    found.push(evidenceOf(['browser', 2, 'worker'], 'tsconfig has lib webworker'));
  } else if (tsLib !== null && !tsLib.includes('dom')) {
    // React Native and mini-programs have no DOM either.
    if (platformEvidence({ ...noDom, dependencies }).length === 0) {
      found.push(evidenceOf(['node', 2], 'tsconfig has no lib dom'));
    }
  }
  if (tsTypes?.length === 1 && tsTypes[0] === 'node')
    found.push(evidenceOf(['node', 1], 'tsconfig has types node'));
  if (tsTypes?.includes('vite/client') === true)
    found.push(evidenceOf(['browser', 1], 'tsconfig has types vite/client'));
  return found;
}

const noDom: Omit<ProjectFacts, 'dependencies'> = {
  mqtt: null,
  hasBrowserField: false,
  tsLib: null,
  tsTypes: null,
};
