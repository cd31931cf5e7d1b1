import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes `sw.js`: the worker of `src/offline/worker.js` with the list of what the built site consists of. Its name for the
 * cache changes with any file, so that a browser never mixes two builds.
 */
export function writeServiceWorker(folder: string, source: string): void {
  const files = globSync('**/*', { cwd: folder })
    .filter((name) => statSync(join(folder, name)).isFile() && !unneeded.test(name))
    .toSorted()
  const version = createHash('sha256')
  for (const name of files) version.update(name).update(readFileSync(join(folder, name)))
  version.update(source)
  const paths = files.map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
  const constants = [
    `const version = ${JSON.stringify(version.digest('hex').slice(0, 16))}`,
    `const paths = ${JSON.stringify(paths)}`,
  ]
  writeFileSync(join(folder, 'sw.js'), `${constants.join('\n')}\n${source}`)
}

/** What only search engines and other sites ask for, and fonts for what only a reader types. */
const unneeded = /^sw\.js$|^robots\.txt$|^sitemap|^open-graph\/|\.subset\.\d+\./
