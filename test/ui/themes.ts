/** The colour themes that tests show, each with the class that VS Code puts on the workbench. */
export const themes = {
  light: { id: 'Default Light Modern', workbenchClass: 'vs' },
  dark: { id: 'Default Dark Modern', workbenchClass: 'vs-dark' },
  'high-contrast': { id: 'Default High Contrast', workbenchClass: 'hc-black' },
  'high-contrast-light': { id: 'Default High Contrast Light', workbenchClass: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;
