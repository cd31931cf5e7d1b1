// Bundles the command: one small entry, and a chunk for whatever only one command needs. The AWS SDK is bundled too, so
// that the published package has no dependencies to install. CommonJS, because Node starts it sooner than ES modules.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const root = fileURLToPath(new URL('.', import.meta.url))

rmSync(`${root}dist`, { recursive: true, force: true })
await build({
  cwd: root,
  input: { cli: 'src/cli.ts' },
  platform: 'node',
  // jsonc-parser names its ES modules by `module` alone.
  resolve: { mainFields: ['module', 'main'] },
  transform: { target: 'node22.12', define: { 'process.env.ECS_LINT_VERSION': JSON.stringify(version) } },
  output: {
    dir: 'dist',
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
  },
})
