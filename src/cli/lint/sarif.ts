import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import type { Problem, Repair } from '../../lint/problem';
import type { Rule } from '../../lint/rule';
import type { Range } from '../../lint/text/range';
import { pathFrom } from '../../project/base';
import { fingerprints } from './fingerprints';
import { positionsIn } from './positions';
import type { LintedFile } from './run';
import { levelOf, projectUrl, ruleDescriptor } from './sarifRules';

const sourceRoot = '%SRCROOT%';

/** A log of SARIF 2.1.0 with one run, as code scanning takes it. Files are told from `base`, a folder, on. */
export function sarifLog(files: readonly LintedFile[], rules: readonly Rule[], base: string): object {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'MQTT WSS Doctor',
            version,
            semanticVersion: version,
            informationUri: projectUrl,
            rules: rules.map(ruleDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r', '\u2028', '\u2029'],
        originalUriBaseIds: { [sourceRoot]: { uri: `${pathToFileURL(base).href.replace(/\/$/, '')}/` } },
        results: files.flatMap((file) => resultsOf(file, rules, base)),
      },
    ],
  };
}

function resultsOf(file: LintedFile, rules: readonly Rule[], base: string): object[] {
  const artifactLocation = locationOf(file.path, base);
  const positionOf = positionsIn(file.text);
  const regionOf = (range: Range) => {
    const start = positionOf(range.start);
    const end = positionOf(range.end);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
  const fixOf = ({ title, edits }: Repair) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(edit),
          ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }),
        })),
      },
    ],
  });
  const prints = fingerprints(file);
  return file.problems.map((problem: Problem, index) => ({
    ruleId: problem.rule,
    ruleIndex: rules.findIndex(({ meta }) => meta.id === problem.rule),
    level: levelOf(problem.level),
    message: { text: problem.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(problem.range) } }],
    partialFingerprints: { 'mqttWssDoctor/v1': prints[index] },
    ...(problem.repairs.length === 0 ? {} : { fixes: problem.repairs.map(fixOf) }),
  }));
}

/** Relative to the base, since whoever reads the log has the files elsewhere; absolute where a file lies outside. */
function locationOf(path: string, base: string): { uri: string; uriBaseId?: string } {
  const from = pathFrom(base, path);
  return from === null
    ? { uri: pathToFileURL(path).href }
    : { uri: from.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}
