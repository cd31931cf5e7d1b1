// V8 compiles a function when it is first called, and Node's compile cache holds only what is compiled as a file is loaded:
// the rest is parsed again at each start. A function expression in parentheses is compiled with its file, as V8 takes it
// to be called at once; so this plugin gives every function of the named chunks its parentheses.
//
// Without it, user and system time of whole processes, best and median of 14 runs in turn with `node -e 0` (26.5 and 29.3 ms):
//   lint of a task definition           48.4 and  52.6 ms instead of 43.0 and 51.5
//   estimate of a task definition       48.4 and  55.7 ms instead of 44.6 and 51.1
//   lint of a template of 300 lines     91.7 and 107.4 ms instead of 78.4 and 92.1
// and 250 rules more cost 6.6 ms at a first run instead of 2.4. V8's `--no-lazy` does the same and costs Node's own modules more
// than it gains; a code cache written after the functions have run would gain little over this (78.5 instead of 82.9 ms).
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

/** The same program, in which every function that can be in parentheses is. */
export function withEagerFunctions(code) {
  const { body } = parseAst(code, { lang: 'js' })
  const edits = [...editsIn(body, undefined, code)].toSorted((left, right) => left.start - right.start)
  const edited = ({ start, end }) => {
    let written = ''
    let from = start
    for (const edit of edits) {
      if (edit.start < start || edit.end > end) continue
      written += code.slice(from, edit.start) + edit.text
      from = edit.end
    }
    return written + code.slice(from, end)
  }
  // A declaration counts from the start of its file, so the variable that takes its place stands there.
  const declarations = body.filter(({ type }) => type === 'FunctionDeclaration')
  const variables = declarations.map((node) => `var ${node.id.name}=(${edited(node)});`)
  const others = body.filter(({ type }) => type !== 'FunctionDeclaration')
  return [...variables, ...others.map(edited)].join('\n')
}

/** Whether a function only loads another chunk: it is called once, if at all, and of each rule there is one. */
function isLoader({ start, end }, code) {
  return end - start < 120 && code.slice(start, end).includes('require(')
}

/** The parentheses of every function expression; a method of an object becomes a property that holds one. */
function* editsIn(node, parent, code) {
  if (Array.isArray(node)) for (const item of node) yield* editsIn(item, parent, code)
  else if (typeof node?.type === 'string') {
    const isFunction = /^(?:Arrow)?FunctionExpression$/.test(node.type)
    if (isFunction && isLoader(node, code)) return
    if (isFunction) yield* editsOf(node, parent, code)
    for (const child of Object.values(node)) yield* editsIn(child, node, code)
  }
}

function* editsOf(node, parent, code) {
  const { start, end } = node
  const close = { start: end, end, text: ')' }
  if (parent?.method === true) {
    // What calls `super` must stay a method.
    if (parent.computed || /\bsuper\b/.test(code.slice(start, end))) return
    const keyword = `${node.async ? 'async ' : ''}function${node.generator ? '*' : ''}`
    const text = `${code.slice(parent.key.start, parent.key.end)}:(${keyword}`
    yield* [{ start: parent.start, end: start, text }, close]
  } else if (parent?.type !== 'MethodDefinition' && !['get', 'set'].includes(parent?.kind)) {
    yield* [{ start, end: start, text: '(' }, close]
  }
}
