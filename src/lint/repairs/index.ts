/** Edits that several rules need. They take documents without a BOM and give offsets in them. */
export { addProperty } from './addProperty';
export { removeProperty } from './removeProperty';
export { renameProperty } from './renameProperty';
export { replaceText, replaceValue } from './replaceLiteral';
export { quoted } from './quote';
