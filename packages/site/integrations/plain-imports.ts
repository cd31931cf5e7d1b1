import type { AstroUserConfig } from 'astro'

export type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/**
 * Vite wraps every dynamic import in a helper that first loads the styles of what is imported. All styles of this site come
 * with its pages (a test holds it to that), so the helper would be 3.6 KB (gzip) on every step for nothing: measured on
 * 2026-11-28, the nine steps load 55.9 to 57.0 KB with a helper that does nothing and 59.5 to 60.6 KB without this plugin,
 * where 60 KB is the limit. What is left of it, and the lists of files that it would load, are taken out of the chunks, and its
 * own chunk with them: the search of every page would wait for it, one way to the server and back.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (source: string) =>
      source.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined,
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        for (const chunk of chunks) chunk.code = withPlainImports(chunk.code)
        const helper = chunks.find(({ name }) => name === helperName)
        if (helper === undefined) return
        const file = helper.fileName.split('/').at(-1) ?? helper.fileName
        if (!chunks.some(({ code }) => code.includes(file))) delete bundle[helper.fileName]
      },
    },
  }
}

/** What the chunk of the helper is called (astro.config.mjs). */
export const helperName = 'preload-helper'

const importOfHelper = new RegExp(String.raw`import\{\w+ as ([\w$]+)\}from"\./${helperName}\.[^"]*";`)

/**
 * Minified code in which each `helper(() => import('x'), files)` is `import('x')`, and the helper is imported only where it is
 * called yet.
 */
export function withPlainImports(code: string): string {
  const files = String.raw`(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\])`
  const plain = code
    .replace(
      new RegExp(
        String.raw`(?<![\w$.])[\w$]+\(async\(\)=>\{let\{[^{}]*\}=await (import\(${'`[^`]+`'}\));return\{[^{}]*\}\},${files}\)`,
        'g',
      ),
      '$1',
    )
    .replace(
      new RegExp(
        String.raw`(?<![\w$.])[\w$]+\(\(\)=>(import\(${'`[^`]+`'}\)(?:\.then\(\w+=>[\w$.]+(?:=[\w$.]+)?\))?),${files}\)`,
        'g',
      ),
      '$1',
    )
  const withoutLists = plain.includes('__vite__mapDeps(')
    ? plain
    : plain.replace(/^const __vite__mapDeps=[^\n]*;\n/, '')
  return withoutLists.replace(importOfHelper, (statement, name: string) =>
    new RegExp(String.raw`(?<![\w$.])${name.replaceAll('$', String.raw`\$`)}\((?:async)?\(\)=>`).test(
      withoutLists,
    )
      ? statement
      : '',
  )
}
