/** The colour themes that tests show: the name in VS Code's theme picker, and the class that the workbench then has. */
export const themes = {
  light: { label: 'Light Modern', workbenchClass: 'vs' },
  dark: { label: 'Dark Modern', workbenchClass: 'vs-dark' },
  'high-contrast': { label: 'Dark High Contrast', workbenchClass: 'hc-black' },
  'high-contrast-light': { label: 'Light High Contrast', workbenchClass: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;
