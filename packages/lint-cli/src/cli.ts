#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Caches compiled code in the system's temporary directory, so that the next run starts sooner. It applies to modules
// that are loaded after this call.
enableCompileCache()
void import('./main.ts').then(async ({ start }) => {
  await start(process.argv.slice(2))
  // Everything is written by now. Without this call Node would tear down its heap and wait for keep-alive connections.
  process.exit()
})
