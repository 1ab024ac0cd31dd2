import * as vscode from 'vscode';
import manifest from '../../package.json';

/** This extension as VS Code sees it. */
export function theExtension(): vscode.Extension<unknown> {
  const id = `${manifest.publisher}.${manifest.name}`;
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`${id} is not there`);
  return extension;
}
