// A chunk of a CommonJS bundle loads all chunks that it imports from as it starts, used or not. This plugin has the named
// ones loaded when something of them is first used: a file that is no template never loads what reads templates, and a lint
// without a load balancer never loads the packet tracer.
//
// It rests on what rolldown writes: `const require_name = require("./name.cjs")`, and `require_name.member` for each use.

/** The plugin, for the chunks of these names; it works on code that is not minified yet. */
export function lazyChunks(names) {
  return { name: 'lazy-chunks', renderChunk: (code) => withLazyChunks(code, names) }
}

/** The same program, in which each of the named chunks is loaded at its first use. */
export function withLazyChunks(code, names) {
  const variables = new Set(names.map((name) => `require_${name}`))
  const isNamed = (variable) => variables.has(variable)
  return code
    .replace(/\b(new )?(require_\w+)(\.\w+)/g, (use, constructed, variable, member) => {
      if (!isNamed(variable)) return use
      const loaded = `${variable}()${member}`
      // After `new` the call would be taken for the constructor.
      return constructed === undefined ? loaded : `new (${loaded})`
    })
    .replace(/^const (require_\w+) = (require\("\.[^"\n]+"\));$/gm, (statement, variable, load) =>
      isNamed(variable)
        ? `let ${variable}_chunk;\nconst ${variable} = () => (${variable}_chunk ??= ${load});`
        : statement,
    )
}
