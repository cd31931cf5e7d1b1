// Starts a rule: its folder with the rule, its words, a bad and a good case, and its lines in the generated lists.
// Usage: pnpm new-rule <id> <subject>, for example pnpm new-rule image-pinned-digest ecs.containerDefinition
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.env.ECS_LINT_ROOT ?? join(import.meta.dirname, '..')
const core = join(root, 'packages/core/src')
const [id = '', on = ''] = process.argv.slice(2)

function fail(text) {
  console.error(text)
  process.exit(2)
}

const read = (file) => readFileSync(join(core, file), 'utf8')
const subjects = ["  'graph':", read('resources/generated/names.ts'), read('rules/subject.ts')].flatMap(
  (text) => [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, name]) => name),
)
if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id))
  fail('A rule id is words in lower case with hyphens: image-not-latest')
if (!subjects.includes(on))
  fail(
    `A rule is about ${[...new Set(subjects)].toSorted().join(', ')}; ${on || 'nothing'} is none of them (rules/subject.ts)`,
  )
const folder = join(core, 'rules', id)
if (existsSync(folder)) fail(`The rule ${id} exists`)

/** The name of a rule's constant: `image-not-latest` is exported as `imageNotLatest`. */
const constant = id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())
const check =
  on === 'graph'
    ? `  *check(graph) {
    // What is wrong, said of the resource where it is to be seen.
    for (const resource of graph.all('ecs.service')) yield { at: { resource, path: [] }, data: {} }
  },`
    : `  *check(value) {
    // What is wrong; with \`fix: () => ({ safety, edits })\` where it is plain what to do.
    if (value !== undefined) yield { path: [], data: {} }
  },`
const rule = `import { defineRule } from '../rule.ts'

export const ${constant} = defineRule({
  id: '${id}',
  on: '${on}',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/',
  peers: [],
${check}
})
`
const words = `import type { WordsOf } from '../rule.ts'
import type { ${constant} } from './${id}.ts'

export const words: WordsOf<typeof ${constant}> = {
  title: { ko: '', en: '' },
  why: { ko: '', en: '' },
  message: {
    ko: () => '',
    en: () => '',
  },
}
`
/** A file in which no rule finds anything. */
const clean = `family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: "512"
memory: "1024"
executionRoleArn: arn:aws:iam::111122223333:role/ecsTaskExecutionRole
containerDefinitions:
  - name: web
    image: public.ecr.aws/nginx/nginx:1.27
    portMappings:
      - containerPort: 80
    logConfiguration:
      logDriver: awslogs
      options:
        awslogs-group: /ecs/web
        awslogs-region: ap-northeast-2
        awslogs-stream-prefix: web
`
mkdirSync(join(folder, 'cases'), { recursive: true })
writeFileSync(join(folder, `${id}.ts`), rule)
writeFileSync(join(folder, 'words.ts'), words)
// Make it wrong, and move the comment to the line of the finding.
writeFileSync(join(folder, 'cases/bad-example.yaml'), clean.replace('\n', ` # expect: ${id}\n`))
writeFileSync(join(folder, 'cases/ok-example.yaml'), clean)

const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'gen-rules.ts')], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
console.log(
  `packages/core/src/rules/${id}: fill in the rule, its words and its cases; the tests say what is missing.`,
)
