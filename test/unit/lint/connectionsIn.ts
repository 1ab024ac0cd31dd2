import { defaultSettings, noProject, type ModuleReader } from '../../../src/lint/input';
import { buildModel } from '../../../src/lint/model/build';
import type { FileModel } from '../../../src/lint/model/file';
import { alternatives, type SingleValue, type Value } from '../../../src/lint/values/value';

/** The model of a document, which has to be of a language that is linted. */
export function modelOf(text: string, path = 'src/app.ts', modules: ModuleReader = () => null): FileModel {
  const model = buildModel({
    text,
    path,
    languageId: null,
    project: noProject,
    modules,
    settings: defaultSettings,
  });
  if (model === null) throw new Error(`${path} is of no language that is linted.`);
  return model.file;
}

/** What the connections of a document were found to be, one line for each way: `url | name: value, …`. */
export function connectionsIn(text: string, path?: string, modules?: ModuleReader): string[] {
  return modelOf(text, path, modules).connections.flatMap(({ setups }) =>
    setups.map(({ url, options }) => {
      const entries = [...options.entries.values()].map(({ name, value }) => `${name}: ${shown(value)}`);
      return [url === null ? '-' : shown(url), [...entries, ...(options.open ? ['…'] : [])].join(', ')].join(
        ' | ',
      );
    }),
  );
}

/** A value for people: `?` is what is not known. */
export function shown(value: Value): string {
  return alternatives(value).map(shownOne).join(' or ');
}

function shownOne(value: SingleValue): string {
  switch (value.kind) {
    case 'text':
      return value.pieces
        .map((piece) => (piece.known ? piece.text : `‹${piece.env ?? piece.expression.getText()}›`))
        .join('');
    case 'number':
    case 'boolean':
      return String(value.value);
    case 'null':
    case 'undefined':
    case 'function':
      return value.kind;
    case 'array':
      return `[${value.elements.map(shown).join(', ')}]`;
    case 'object':
      return `{${[...value.entries.values()].map((entry) => `${entry.name}: ${shown(entry.value)}`).join(', ')}}`;
    case 'instance':
      return `new ${value.className}`;
    case 'library':
      return `mqtt.${value.member}`;
    case 'client':
      return 'client';
    case 'unknown':
      return value.env ?? '?';
  }
}
