import * as vscode from 'vscode';
import { languageOf, lintedExtensions, lintedLanguageIds } from '../../lint/text/language';

/** Longer texts are generated; in UTF-16 units. */
export const longestText = 2_000_000;

/** What is shown under these is an earlier version of a file, or what a program says, and nobody edits it. */
const otherSchemes = new Set([
  'chat-editing-snapshot-text-model',
  'chat-editing-text-model',
  'comment',
  'conflictResolution',
  'debug',
  'git',
  'git-graph',
  'gitlens',
  'hg',
  'log',
  'merge-conflict.conflict-diff',
  'output',
  'pr',
  'review',
  'svn',
  'timeline',
  'vscode-chat-code-block',
  'vscode-local-history',
  'vscode-scm',
]);

/** For the providers of code actions, code lenses and hovers; each of them still asks `isLinted`. */
export const lintedDocuments: vscode.DocumentSelector = [
  ...lintedLanguageIds.map((language) => ({ language })),
  { pattern: `**/*.{${lintedExtensions.join(',')}}` },
];

/** Whether a document holds JavaScript or TypeScript that its user writes. */
export function isLinted(document: vscode.TextDocument): boolean {
  const { uri, languageId } = document;
  const language = languageOf(uri.path, languageId);
  return language !== null && language !== 'json' && !otherSchemes.has(uri.scheme) && !isForeign(uri.path);
}

/** Whether a file, by its path, is a library or was minified. */
export function isForeign(path: string): boolean {
  return /\/node_modules\/|[.-]min\.[cm]?js$/.test(path);
}

export function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
