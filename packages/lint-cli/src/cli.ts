#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Keeps compiled code in the system's directory for temporary files, so that the next run starts sooner. It counts for
// what is loaded after it.
enableCompileCache()
void import('./main.ts').then(async ({ start }) => {
  await start(process.argv.slice(2))
  // All is written by then. Node would take down its heap first, and wait for connections that a server keeps open.
  process.exit()
})
