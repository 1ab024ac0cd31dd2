import type { FileModel } from '../model/file';

/** How bundlers hand environment variables to browser code, by the package that is there; first match wins. */
const byPackage: readonly (readonly [packageName: string, prefix: string])[] = [
  ['next', 'process.env.NEXT_PUBLIC_'],
  ['expo', 'process.env.EXPO_PUBLIC_'],
  ['react-scripts', 'process.env.REACT_APP_'],
  ['@vue/cli-service', 'process.env.VUE_APP_'],
  ['astro', 'import.meta.env.PUBLIC_'],
  ['vite', 'import.meta.env.VITE_'],
];

/** Code that reads the broker's password from the environment, as it fits a file; `null` where no way is known. */
export function passwordFromEnvironment({ context, project, text, language }: FileModel): string | null {
  if (language === 'html' || language === 'php') {
    return null;
  }
  if (context.where === 'browser') {
    const [, prefix] = byPackage.find(([name]) => project.dependencies.has(name)) ?? [];
    const own =
      /(?:import\.meta|process)\.env\.(?:VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|EXPO_PUBLIC|PUBLIC)_/.exec(
        text,
      )?.[0];
    const found = own ?? prefix ?? (text.includes('import.meta.env') ? 'import.meta.env.VITE_' : null);
    return found === null ? null : `${found}MQTT_PASSWORD`;
  }
  return context.where === 'node' || text.includes('process.env') ? 'process.env.MQTT_PASSWORD' : null;
}
