// Starts a rule: its folder, its files, a bad and a good case, and its lines in the registry.
// Usage: pnpm new-rule <id> <resource type>, for example pnpm new-rule image-pinned-digest ecs.taskDefinition
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.env.ECS_LINT_ROOT ?? join(import.meta.dirname, '..')
const rulesFolder = join(root, 'packages/core/src/rules')
const [id = '', type = ''] = process.argv.slice(2)

/** The name of a rule's constant: `image-not-latest` is exported as `imageNotLatest`. */
const constantOf = (ruleId) => ruleId.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())

function fail(text) {
  console.error(text)
  process.exit(2)
}

const types = readFileSync(join(root, 'packages/core/src/graph/schemas.ts'), 'utf8')
if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id))
  fail('A rule id is words in lower case with hyphens: image-not-latest')
if (!types.includes(`'${type}':`))
  fail(`There is no resource type ${type} (packages/core/src/graph/schemas.ts)`)
if (existsSync(join(rulesFolder, id))) fail(`The rule ${id} exists`)

const rule = `import { defineRule } from '../rule.ts'

export const ${constantOf(id)} = defineRule({
  id: '${id}',
  on: '${type}',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: '',
  *check(properties) {
    if (properties) yield { path: [], data: {} }
  },
  message: {
    ko: () => '',
    en: () => '',
  },
})
`
const about = `import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: [],
  title: { ko: '', en: '' },
  why: { ko: '', en: '' },
}
`
mkdirSync(join(rulesFolder, id, 'cases'), { recursive: true })
writeFileSync(join(rulesFolder, id, `${id}.ts`), rule)
writeFileSync(join(rulesFolder, id, 'about.ts'), about)
writeFileSync(
  join(rulesFolder, id, 'cases/bad-example.yaml'),
  `# A real file, with \`# expect: ${id}\` at the end of the line.\n`,
)
writeFileSync(join(rulesFolder, id, 'cases/ok-example.yaml'), '# The same file without the problem.\n')

const ids = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted()
const registry = [
  '// Every rule, in the order of ids; a test holds this list against the folders.',
  ...ids.map((ruleId) => `import { ${constantOf(ruleId)} } from './${ruleId}/${ruleId}.ts'`),
  "import type { Rule } from './rule.ts'",
  '',
  'export const rules: readonly Rule[] = [',
  ...ids.map((ruleId) => `  ${constantOf(ruleId)},`),
  ']',
  '',
]
writeFileSync(join(rulesFolder, 'registry.ts'), registry.join('\n'))
const abouts = [
  '// What every rule is about, apart from the rules: a page or a command that only checks does not carry it.',
  ...ids.map((ruleId) => `import { about as ${constantOf(ruleId)} } from './${ruleId}/about.ts'`),
  "import type { RuleAbout } from './rule.ts'",
  '',
  '/** By the ids of the rules. */',
  'export const ruleAbouts: Readonly<Record<string, RuleAbout>> = {',
  ...ids.map((ruleId) => `  '${ruleId}': ${constantOf(ruleId)},`),
  '}',
  '',
]
writeFileSync(join(rulesFolder, 'abouts.ts'), abouts.join('\n'))
console.log(`packages/core/src/rules/${id}: fill in the rule and its cases; the tests say what is missing.`)
