// Reads Twilio's own typings of TwiML with the TypeScript compiler and writes them as one JSON table:
// element -> its attributes (a type, or the list of values) and the elements that may stand in it.
// usage: node twiml_table.cjs typescript.js VoiceResponse.d.ts
const fs = require("fs");
const [tsPath, file] = process.argv.slice(2);
const ts = require(tsPath);
const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
const aliases = {}, interfaces = {}, classes = {};

function walk(node) {
  if (ts.isTypeAliasDeclaration(node)) aliases[node.name.text] = node.type;
  if (ts.isInterfaceDeclaration(node)) interfaces[node.name.text] = node;
  if (ts.isClassDeclaration(node) && node.name) classes[node.name.text] = node;
  ts.forEachChild(node, walk);
}
walk(source);

const last = (name) => (name.right ? name.right.text : name.text);

// "string", "number", "boolean", or a list of values; a list type stands for values with blanks between them.
function type(node) {
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return [node.literal.text];
  if (ts.isArrayTypeNode(node)) return { list: type(node.elementType) };
  if (ts.isParenthesizedTypeNode(node)) return type(node.type);
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.map(type);
    return parts.every(Array.isArray) ? parts.flat() : parts.find((each) => !Array.isArray(each));
  }
  if (ts.isTypeReferenceNode(node)) {
    const name = last(node.typeName);
    if (name === "Array") return { list: type(node.typeArguments[0]) };
    return aliases[name] ? type(aliases[name]) : "string";
  }
  if (node.kind === ts.SyntaxKind.NumberKeyword) return "number";
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return "boolean";
  return "string";
}

function attributes(name, found = {}) {
  const node = interfaces[name];
  if (!node) return found;
  for (const clause of node.heritageClauses || [])
    for (const base of clause.types) attributes(base.expression.name ? base.expression.name.text : base.expression.text, found);
  for (const member of node.members) if (member.name && member.type) found[member.name.text] = type(member.type);
  return found;
}

const element = (name) =>
  name === "VoiceResponse" ? "Response" : /^Ssml/.test(name)
    ? name.slice(4).replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase() : name;

const table = {};
for (const [name, node] of Object.entries(classes)) {
  const entry = (table[element(name)] ||= { attributes: {}, children: [] });
  for (const member of node.members) {
    if (!ts.isMethodDeclaration(member) || !member.type || !ts.isTypeReferenceNode(member.type)) continue;
    const child = last(member.type.typeName);
    entry.children.push(element(child));
    for (const given of member.parameters) {
      const from = given.type && ts.isTypeReferenceNode(given.type) && last(given.type.typeName);
      if (!from || !/Attributes$/.test(from)) continue;
      const into = (table[element(child)] ||= { attributes: {}, children: [] });
      attributes(from, into.attributes);
    }
  }
}
process.stdout.write(JSON.stringify(table));
