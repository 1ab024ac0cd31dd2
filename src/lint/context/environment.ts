import type { CodeFacts } from './codeFacts';
import { type Evidence, evidenceOf } from './evidence';

/** Bundlers write variables with these prefixes into what every visitor gets. */
const publicPrefix =
  /^(?:VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|GATSBY|NG_APP|STORYBOOK|UMI_APP|TARO_APP|RSBUILD_PUBLIC|RSPACK_PUBLIC|SNOWPACK_PUBLIC)_/;

/** Bundlers fill these in as well. */
const neutral = new Set([
  'NODE_ENV',
  'BASE_URL',
  'PUBLIC_URL',
  'DEV',
  'PROD',
  'MODE',
  'SSR',
  'UNI_PLATFORM',
  'TARO_ENV',
]);

/** Whether a bundler hands the variable to pages, as with `VITE_…`. */
export function isPublicVariable(name: string): boolean {
  return publicPrefix.test(name);
}

/** What the environment variables that a file reads say about where it runs. */
export function environmentEvidence({ processEnv, metaEnv }: CodeFacts): Evidence[] {
  const all = [...processEnv, ...metaEnv];
  const shared = all.filter(isPublicVariable);
  const own = [...processEnv].filter((name) => !isPublicVariable(name) && !neutral.has(name) && name !== '*');
  const found: Evidence[] = [];
  if (shared.some((name) => name.startsWith('EXPO_PUBLIC_'))) {
    found.push(evidenceOf(['browser', 4, 'react-native'], 'reads EXPO_PUBLIC_…'));
  } else if (shared[0] !== undefined) found.push(evidenceOf(['browser', 4], `reads ${shared[0]}`));
  if (metaEnv.size > 0) found.push(evidenceOf(['browser', 3], 'reads import.meta.env'));
  if (own[0] !== undefined) found.push(evidenceOf(['node', 3], `reads process.env.${own[0]}`));
  return found;
}
