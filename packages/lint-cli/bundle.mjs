// Bundles the command: one small entry, and a chunk for whatever only one command needs. The AWS SDK is bundled too, so
// that the published package has no dependencies to install.
import { readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const root = new URL('.', import.meta.url)

rmSync(new URL('dist', root), { recursive: true, force: true })
await build({
  absWorkingDir: new URL('.', root).pathname,
  entryPoints: { cli: 'src/cli.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  // jsonc-parser names its ES modules by `module` alone.
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'linked',
  logLevel: 'warning',
  define: { 'process.env.ECS_LINT_VERSION': JSON.stringify(version) },
  banner: {
    // Parts of the AWS SDK's dependencies are CommonJS and call `require` for modules of Node.
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
})
