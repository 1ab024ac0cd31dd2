import type { VscodeServer } from './server';

export interface WorkbenchContent {
  /** A folder or a `.code-workspace` file; an empty window when left out. */
  workspace?: string;
  developedExtensions?: string[];
  /** The module that runs the tests inside the extension host. */
  tests?: string;
}

/** The page that opens a workbench with this content. Developed extensions and tests need the server's test driver. */
export function workbenchAddress(server: VscodeServer, content: WorkbenchContent): string {
  const query = new URLSearchParams();
  if (content.workspace === undefined) query.set('ew', 'true');
  else query.set(content.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', content.workspace);
  const payload = [
    ['skipWelcome', 'true'],
    ...(content.developedExtensions ?? []).map((folder) => [
      'extensionDevelopmentPath',
      server.remoteUri(folder),
    ]),
    ...(content.tests === undefined ? [] : [['extensionTestsPath', server.remoteUri(content.tests)]]),
  ];
  query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query.toString()}`;
}
