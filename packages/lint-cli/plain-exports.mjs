// rolldown gives each name that a chunk exports as a getter, so that who imports it sees it change. Ours do not change: here
// they are plain properties, which V8 reads sooner and which take no function of their own in its cache. What `import()` hands
// over of a module inside a chunk stays an object of getters, but needs rolldown's own chunk no more to be made.
//
// It rests on what rolldown writes before it is minified, as `lazy-chunks.mjs` does.
import { parseAst } from 'rolldown/parseAst'

/** The plugin; it works on code that is not minified yet. */
export function plainExports() {
  return { name: 'plain-exports', renderChunk: withPlainExports }
}

/** The same program; what is assigned more than once keeps its getter. */
export function withPlainExports(code) {
  const assigned = new Set(assignedIn(parseAst(code, { lang: 'js' }).body))
  return code
    .replace(
      /^Object\.defineProperty\(exports, "([\w$]+)", \{\s*enumerable: true,\s*get: function \(\) \{\s*return ([\w$]+);\s*\}\s*\}\);$/gm,
      (getter, name, local) => (assigned.has(local) ? getter : `exports.${name} = ${local};`),
    )
    .replace(
      /(?:\/\* @__PURE__ \*\/ )?require_rolldown_runtime\.\w+\(\{((?:\s*[\w$]+: \(\) => [\w$]+,?)+\s*)\}\)/g,
      (_, members) => `{${members.replace(/([\w$]+): \(\) => ([\w$]+)/g, 'get $1() { return $2; }')}}`,
    )
}

/** The names that something is assigned to beside their declaration, in whatever scope. */
function assignedIn(program) {
  return [...nodesIn(program)]
    .filter(({ type }) => type === 'AssignmentExpression' || type === 'UpdateExpression')
    .flatMap(({ left, argument }) => [...nodesIn(left ?? argument)])
    .flatMap(({ type, name }) => (type === 'Identifier' ? name : []))
}

/** A node with all below it. */
function* nodesIn(node) {
  if (typeof node?.type === 'string') yield node
  if (typeof node === 'object' && node !== null)
    for (const child of Object.values(node)) yield* nodesIn(child)
}
