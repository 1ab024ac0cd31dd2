import type ts from 'typescript';
import type { Script } from '../parse/script';
import type { Range } from '../text/range';

/** A place where a file takes in mqtt.js. */
export interface MqttImport {
  /** `mqtt`, `mqtt/dist/mqtt.min`, `https://unpkg.com/mqtt/…`. */
  specifier: string;
  /** Of the specifier, without quotes. */
  specifierRange: Range;
  script: Script;
  node: ts.Node;
  form: 'import' | 'require' | 'dynamic';
  /** Only types are taken; nothing is left of it at run time. */
  typeOnly: boolean;
  default: ImportedName | null;
  namespace: ImportedName | null;
  /** Named imports that are values, `default` among them. */
  named: readonly ImportedName[];
}

export interface ImportedName {
  imported: string;
  local: string;
  range: Range;
}
