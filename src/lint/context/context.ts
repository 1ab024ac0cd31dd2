/** Where the code of a file runs. */
export interface Context {
  /** `unknown` where the evidence does not decide; such a file gets only what holds everywhere. */
  where: 'browser' | 'node' | 'unknown';
  /** More precisely, where that is known; React Native and mini-programs count as browsers. */
  platform: 'page' | 'worker' | 'react-native' | 'mini-program' | 'electron' | 'server' | null;
  /** What spoke for it, strongest first, for people: "imports node:fs". Not localised: they quote code. */
  reasons: readonly string[];
}
