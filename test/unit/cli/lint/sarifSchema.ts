import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ErrorObject } from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** The schema of the OASIS standard, as Microsoft's SDK for SARIF ships it. */
const schemaPath = createRequire(import.meta.filename).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')) as object);

/** What is wrong with a log by the schema of SARIF 2.1.0; empty where nothing is. */
export function sarifErrors(log: unknown): ErrorObject[] {
  validate(log);
  return validate.errors ?? [];
}
