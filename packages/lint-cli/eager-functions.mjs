// V8 compiles a function when it is first called, and Node's compile cache holds only what is compiled as a file is loaded:
// the rest is parsed again at each start. A function expression in parentheses is compiled with its file, as V8 takes it
// to be called at once; so this plugin gives every function of the named chunks its parentheses.
import { parseAst } from 'rolldown/parseAst'

/** The plugin; `chunks` are the names of those that nearly every start loads. */
export function eagerFunctions(chunks) {
  return {
    name: 'eager-functions',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && chunks.includes(file.name)) file.code = withEagerFunctions(file.code)
      }
    },
  }
}

function withEagerFunctions(code) {
  const { body } = parseAst(code, { lang: 'js' })
  const marks = [...expressionsIn(body, undefined)]
    .flatMap(({ start, end }) => [
      { at: start, mark: '(' },
      { at: end, mark: ')' },
    ])
    .toSorted((left, right) => left.at - right.at)
  const marked = (start, end) => {
    const within = marks.filter(({ at }) => at > start && at < end)
    const parts = within.map(({ at, mark }, index) => code.slice(within[index - 1]?.at ?? start, at) + mark)
    return parts.join('') + code.slice(within.at(-1)?.at ?? start, end)
  }
  // A declaration counts from the start of its file, so the variable that takes its place stands there.
  const declarations = body.filter(({ type }) => type === 'FunctionDeclaration')
  const variables = declarations.map(({ id, start, end }) => `var ${id.name}=(${marked(start, end)});`)
  const others = body.filter(({ type }) => type !== 'FunctionDeclaration')
  return [...variables, ...others.map(({ start, end }) => marked(start, end))].join('\n')
}

/** Every function that may stand in parentheses: methods and declarations may not. */
function* expressionsIn(node, parent) {
  if (Array.isArray(node)) for (const item of node) yield* expressionsIn(item, parent)
  else if (typeof node?.type === 'string') {
    const isMethod =
      parent?.type === 'MethodDefinition' || parent?.method === true || ['get', 'set'].includes(parent?.kind)
    if (/^(?:Arrow)?FunctionExpression$/.test(node.type) && !isMethod) yield node
    for (const child of Object.values(node)) yield* expressionsIn(child, node)
  }
}
