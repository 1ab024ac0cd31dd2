import ts from 'typescript';
import { blank } from '../text/blank';
import { scriptBlocks, type ScriptBlock } from '../text/blocks';
import { isMarkup, type Language } from '../text/language';
import { fillHoles } from './fillHoles';
import type { Script } from './script';

const kinds: Readonly<Record<ScriptBlock['language'], ts.ScriptKind>> = {
  js: ts.ScriptKind.JS,
  jsx: ts.ScriptKind.JSX,
  ts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  json: ts.ScriptKind.JSON,
};

/**
 * The script blocks of a document, parsed; broken code gives a tree, too. A block is parsed within a text of the document's
 * length in which all else is blank, so that positions are those of the document. `later` leaves it to `indexScript` to set
 * the nodes' parents, without which most of TypeScript's functions fail.
 */
export function parseScripts(
  text: string,
  language: Language,
  path: string,
  parents: 'set' | 'later' = 'set',
): Script[] {
  const seenByTsc = language === 'ts' || language === 'tsx';
  const blanks = isMarkup(language) ? blank(text) : '';
  return scriptBlocks(text, language).flatMap((block) => {
    const script = fillHoles(text, block);
    const placed = blanks.slice(0, block.start) + script + blanks.slice(block.end);
    const source = parse(path, placed, kinds[block.language], parents === 'set');
    return source === null ? [] : [{ block, source, seenByTsc }];
  });
}

const options: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  // Comments are read from the text where they matter.
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** `null` for code that is nested more deeply than the parser's recursion goes (thousands of brackets): nobody wrote that. */
function parse(path: string, text: string, kind: ts.ScriptKind, parents: boolean): ts.SourceFile | null {
  try {
    return ts.createSourceFile(path, text, options, parents, kind);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
