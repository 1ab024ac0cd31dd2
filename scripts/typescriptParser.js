// The part of TypeScript that the linter needs, taken anew from the installed package at each build.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

/** Nodes as the language service makes them, with `getStart()` and the like; the rest of that service stays out. */
const classes = ['Node', 'Token', 'Identifier', 'PrivateIdentifier', 'SourceFile'];
const getters = classes.map((name) => `get${name}Constructor: () => ${name}Object`).join(', ');
const useClasses = `setObjectAllocator({ ...objectAllocator, ${getters} });`;

/**
 * A module with some exports of TypeScript and, unchanged, all top-level statements that they reach by name; of its
 * messages only those. Throws where lib/typescript.js is not what it was: one function around a flat list of statements.
 */
function reduceTypescript(file, isExported) {
  const source = parse(fs.readFileSync(file, 'utf8'));
  const wrapper = source.statements.find(ts.isExpressionStatement).expression.expression.expression;
  const parts = new Map();
  for (const [name, part] of wrapper.body.statements.flatMap(partsOf))
    parts.set(name, [...(parts.get(name) ?? []), part]);
  const exported = parts.get('typescript_exports').find(ts.isExpressionStatement).expression.arguments[1];
  const wanted = exported.properties.filter(({ name }) => isExported(name.text));
  const taken = new Set([parse(useClasses), ...wanted.map(({ initializer }) => initializer.body)]);
  const messages = new Set();
  const reach = (node) => {
    if (ts.isIdentifier(node) && parts.has(node.text) && !isMember(node)) {
      for (const part of parts.get(node.text)) taken.add(part);
      if (node.text === 'Diagnostics') messages.add(node.parent.name.text);
    }
    ts.forEachChild(node, reach);
  };
  // A set hands out what is added on the way, too.
  for (const part of taken) reach(part);
  const reached = [...new Set([...parts.values()].flat())].filter((part) => taken.has(part));
  const code = reached.sort((one, other) => one.pos - other.pos).map((part) => codeOf(part, messages));
  const list = wanted.map(({ name, initializer }) => `${name.text}: ${initializer.body.text}`).join(', ');
  return [...code, useClasses, `module.exports = { ${list} };`].join('\n');
}

/** What a statement declares or adds to, by name. One that only does something, as `registerCodeFix(…)`, is left out. */
function partsOf(statement) {
  if (ts.isFunctionDeclaration(statement)) return [[statement.name.text, statement]];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((part) =>
      namesIn(part).map((name) => [name, part]),
    );
  // `__export(name, …)`, `((name2) => …)(name || (name = {}))`, `name.member = …`
  const { left, expression, arguments: [first] = [] } = statement.expression ?? {};
  const owner = expression?.text === '__export' ? first : (first?.left ?? left?.expression);
  return owner?.text === undefined ? [] : [[owner.text, statement]];
}

function namesIn({ name }) {
  return ts.isIdentifier(name) ? [name.text] : name.elements.flatMap(namesIn);
}

/** A name that is looked up in an object or declared; a name within a statement is never that of another statement. */
function isMember(node) {
  return node.parent.name === node && !ts.isShorthandPropertyAssignment(node.parent);
}

function codeOf(part, messages) {
  if (!ts.isVariableDeclaration(part)) return part.getText();
  if (part.name.text !== 'Diagnostics') return `var ${part.getText()};`;
  const used = part.initializer.properties.filter(({ name }) => messages.has(name.text));
  return `var Diagnostics = {${used.map((each) => each.getText()).join(',')}};`;
}

function parse(text) {
  return ts.createSourceFile('typescript.js', text, ts.ScriptTarget.Latest, true);
}

/** Bundles that part in place of the package; all of it, with a warning, where the package is not what it was. */
function typescriptParser(folder) {
  const files = () => fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const load = ({ path: file }) => {
    const code = files().map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    const uses = [...code.join('\n').matchAll(/\bts\.([A-Za-z]+)|const \{([^}]+)\} = ts;/g)];
    const names = new Set(uses.flatMap(([, one, several = '']) => [one, ...several.split(/[\s,]+/)]));
    try {
      return { contents: reduceTypescript(file, (name) => names.has(name)) };
    } catch (error) {
      return {
        contents: fs.readFileSync(file),
        warnings: [{ text: `All of TypeScript is bundled: ${error}` }],
      };
    }
  };
  const filter = /[\\/]typescript[\\/]lib[\\/]typescript\.js$/;
  return { name: 'typescript-parser', setup: (build) => build.onLoad({ filter }, load) };
}

module.exports = { typescriptParser };
