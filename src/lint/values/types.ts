import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { isMqttJsModule } from './library';
import { specifierOf } from './specifier';
import type { Value } from './value';

/** A client of which only the type is known: `client: MqttClient`; `null` where the annotation says nothing of the kind. */
export function typedClient(evaluator: Evaluator, node: ts.Node): Value | null {
  if (!ts.isVariableDeclaration(node) && !ts.isParameter(node) && !ts.isPropertyDeclaration(node))
    return null;
  return node.type !== undefined && namesClient(evaluator, node.type)
    ? { ...evaluator.place(node.name), kind: 'client', connection: null }
    : null;
}

function namesClient(evaluator: Evaluator, type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.some((part) => namesClient(evaluator, part));
  if (!ts.isTypeReferenceNode(type)) return false;
  const { typeName } = type;
  const [last, first] = ts.isIdentifier(typeName) ? [typeName, typeName] : [typeName.right, typeName.left];
  if (!ts.isIdentifier(first)) return false;
  const declared = evaluator.declarationOf(first)?.node;
  if (declared === undefined || !comesFromLibrary(declared)) return false;
  const imported = ts.isImportSpecifier(declared) ? (declared.propertyName ?? declared.name).text : last.text;
  return ['MqttClient', 'Client'].includes(first === last ? imported : last.text);
}

function comesFromLibrary(node: ts.Node): boolean {
  const specifier = specifierOf(node);
  return specifier !== null && isMqttJsModule(specifier);
}
