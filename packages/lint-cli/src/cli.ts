#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  // In both languages, for what knows the reader's own is not loaded yet, and may need what this Node lacks.
  process.stderr.write(
    `error: ecs-lint needs Node 22.12 or later; this is Node ${process.versions.node}.\n` +
      `오류: ecs-lint를 실행하려면 Node 22.12 이상이 필요합니다. 지금은 Node ${process.versions.node}입니다.\n`,
  )
  process.exit(2)
}

// Caches compiled code in the system's temporary directory, so that the next run starts sooner. It applies to modules
// that are loaded after this call.
enableCompileCache()
void import('./main.ts').then(async ({ start }) => {
  await start(process.argv.slice(2))
  // Everything is written by now. Without this call Node would tear down its heap and wait for keep-alive connections.
  process.exit()
})
