// Writes into .oxlintrc.json what the folders of core may import: only those below them, and those only by their index.ts.
// Usage: node scripts/gen-layers.ts [--check]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

/** The folders of core, the lowest first. A new folder goes above all that it imports. */
const layers = [
  'finding', 'escape', 'source', 'resources', 'graph', 'pricing', 'cost', 'network', 'simulate', 'rules', 'rule-words', 'savings',
  'leftovers', 'diagnose', 'readers', 'export', 'check',
] as const // prettier-ignore

type Layer = (typeof layers)[number]

/** Files of other folders that a folder may import beside their index.ts. */
const exceptions: Readonly<Partial<Record<Layer, readonly string[]>>> = {
  // The generated lists of all rules, of all detectors, and of all resource types import each from its own folder.
  rules: ['!../*-*/*.ts'],
  leftovers: ['!../*-*/*-*.ts'],
  resources: ['!../*/*.ts'],
  'rule-words': ['!../rules/generated/all-words.ts'],
}

interface Override {
  readonly files: readonly string[]
  readonly rules: Readonly<Record<string, unknown>>
}

function overrideOf(layer: Layer): Override {
  const above = layers.slice(layers.indexOf(layer) + 1)
  const patterns = [
    ...(above.length === 0
      ? []
      : [
          {
            regex: `^(\\.\\./)+(${above.join('|')})/`,
            message: `${layer} is below that layer: imports go down only`,
          },
        ]),
    { group: ['node:*', '@aws-sdk/*', 'fs', 'path'], message: 'core is pure: no Node, no AWS SDK' },
    {
      group: ['../*/**', '!../*/index.ts', '!../../*/index.ts', ...(exceptions[layer] ?? [])],
      message: 'import another folder through its index.ts',
    },
  ]
  return {
    files: [`packages/core/src/${layer}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}

const path = join(import.meta.dirname, '../.oxlintrc.json')
const before = readFileSync(path, 'utf8')
const config = JSON.parse(before) as { readonly overrides: readonly Override[] }
const others = config.overrides.filter(({ files: [first = ''] }) => !first.startsWith('packages/core/src/'))
const text = JSON.stringify({ ...config, overrides: [...layers.map(overrideOf), ...others] })
const after = await format(text, { ...(await resolveConfig(path)), parser: 'json' })
if (!process.argv.includes('--check')) writeFileSync(path, after)
else if (before !== after) {
  console.error(`${path} is not what the layers say. Run pnpm generate.`)
  process.exitCode = 1
}
