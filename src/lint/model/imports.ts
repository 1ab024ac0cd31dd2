import ts from 'typescript';
import type { Script } from '../parse/script';
import { rangeOf } from '../values/evaluator';
import { importedBy } from '../values/calls';
import { isMqttJsModule } from '../values/library';
import type { SyntaxIndex } from '../values/syntaxIndex';
import type { ImportedName, MqttImport } from './import';

/** Every place where a script takes in mqtt.js. */
export function importsIn(script: Script, index: SyntaxIndex): MqttImport[] {
  const declared = script.source.statements.filter(ts.isImportDeclaration).flatMap((node) => {
    const specifier = node.moduleSpecifier;
    return ts.isStringLiteral(specifier) && isMqttJsModule(specifier.text)
      ? [importOf(script, node, specifier)]
      : [];
  });
  const called = index.calls.filter(ts.isCallExpression).flatMap((node) => {
    const [specifier] = node.arguments;
    const name = importedBy(node);
    if (name === null || specifier === undefined || !isMqttJsModule(name)) return [];
    const form = node.expression.kind === ts.SyntaxKind.ImportKeyword ? 'dynamic' : 'require';
    return [{ ...bare(script, node, specifier, name), form } as const];
  });
  const equalled = script.source.statements.filter(ts.isImportEqualsDeclaration).flatMap((node) => {
    if (!ts.isExternalModuleReference(node.moduleReference)) return [];
    const { expression } = node.moduleReference;
    if (!ts.isStringLiteral(expression) || !isMqttJsModule(expression.text)) return [];
    return [
      {
        ...bare(script, node, expression, expression.text),
        form: 'require',
        typeOnly: node.isTypeOnly,
      } as const,
    ];
  });
  return [...declared, ...called, ...equalled];
}

function importOf(script: Script, node: ts.ImportDeclaration, specifier: ts.StringLiteral): MqttImport {
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  const values = elements
    .filter(({ isTypeOnly, name }) => !isTypeOnly && name.text !== '')
    .map(importedNameOf);
  const onlyTypes = elements.length > 0 && values.length === 0 && clause?.name === undefined;
  return {
    ...bare(script, node, specifier, specifier.text),
    form: 'import',
    typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes,
    default: clause?.name === undefined ? null : named('default', clause.name),
    namespace: bindings !== undefined && ts.isNamespaceImport(bindings) ? named('*', bindings.name) : null,
    named: values,
  };
}

function bare(
  script: Script,
  node: ts.Node,
  specifier: ts.Expression,
  name: string,
): Omit<MqttImport, 'form'> {
  const { start, end } = rangeOf(specifier);
  const specifierRange = { start: start + 1, end: Math.max(start + 1, end - 1) };
  return {
    specifier: name,
    specifierRange,
    script,
    node,
    typeOnly: false,
    default: null,
    namespace: null,
    named: [],
  };
}

function importedNameOf(element: ts.ImportSpecifier): ImportedName {
  return {
    imported: (element.propertyName ?? element.name).text,
    local: element.name.text,
    range: rangeOf(element),
  };
}

function named(imported: string, name: ts.Identifier): ImportedName {
  return { imported, local: name.text, range: rangeOf(name) };
}
