import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { hoistCodeStyle, keepNamesWhole } from './code-style.ts'
import { addPolicies } from './content-security-policy.ts'
import { readPages } from './html.ts'
import { joinParticles } from './joined-particles.ts'
import { minifyScripts } from './inline-scripts.ts'
import { leanStyles } from './lean-styles.ts'
import { writePictures } from './open-graph.ts'
import { putScriptsLast } from './scripts-last.ts'
import { writeSearchIndexes } from './search-index.ts'
import { writeServiceWorker } from './service-worker.ts'
import { dropSidebarScript } from './sidebar-script.ts'
import { followSystem } from './system-theme.ts'

const worker = readFileSync(new URL('../src/offline/worker.js', import.meta.url), 'utf8')

/** What is made from the finished pages, each from what the one before has left. */
export function builtSite(): AstroIntegration {
  return {
    name: 'built-site',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        const styled = leanStyles(
          folder,
          joinParticles(keepNamesWhole(hoistCodeStyle(followSystem(readPages(folder))))),
        )
        const pages = addPolicies(putScriptsLast(folder, minifyScripts(dropSidebarScript(styled))))
        await writePictures(folder, pages)
        writeSearchIndexes(folder, pages)
        writeServiceWorker(folder, worker)
      },
    },
  }
}
