import * as vscode from 'vscode';
import type { EvidenceEnvironment } from '../core/evidence';

/** Where this extension host runs. `remote` is set only when it is the remote one, not for a local one in a remote window. */
export function describeEnvironment(extension: vscode.Extension<unknown>): EvidenceEnvironment {
  const manifest: unknown = extension.packageJSON;
  const isRemote = extension.extensionKind === vscode.ExtensionKind.Workspace;
  return {
    platform: process.platform,
    node: process.version,
    vscode: vscode.version,
    remote: isRemote ? (vscode.env.remoteName ?? null) : null,
    toolVersion: versionOf(manifest),
  };
}

function versionOf(manifest: unknown): string {
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion && typeof manifest.version === 'string' ? manifest.version : '0.0.0';
}
