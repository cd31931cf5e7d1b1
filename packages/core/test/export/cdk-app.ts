import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '../../../..')

/** A template as CDK writes it. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, unknown>>
  readonly Resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly Outputs?: Readonly<Record<string, unknown>>
}

/** What an app makes: its template, and the rules of CloudFormation Validate, which CDK brings, that it breaks. */
export interface Synthesized {
  readonly template: Template
  readonly violations: readonly string[]
}

interface ValidationReport {
  readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[]
}

/**
 * Compiles apps of CDK with the project's TypeScript, strictly, and runs them as the `cdk` command does; the answers in
 * the same order. Throws with the compiler's or CDK's words where an app is wrong.
 */
export function synthesized(apps: readonly string[]): readonly Synthesized[] {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-export-'))
  link(folder, 'aws-cdk-lib', require.resolve('aws-cdk-lib/package.json'))
  link(folder, 'constructs', require.resolve('constructs/package.json'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const names = apps.map((_, index) => `app-${index}`)
  for (const [index, text] of apps.entries()) writeFileSync(join(folder, `${names[index] ?? ''}.ts`), text)
  compile(folder, names)
  synthesize(folder, names)
  return names.map((name) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, name, file), 'utf8'))
    const { pluginReports } = read('validation-report.json') as ValidationReport
    const violations = pluginReports.flatMap((report) => report.violations).map(({ ruleName }) => ruleName)
    return { template: read('my-service.template.json') as Template, violations }
  })
}

function link(folder: string, name: string, packageJson: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  symlinkSync(dirname(packageJson), join(folder, 'node_modules', name))
}

function compile(folder: string, names: readonly string[]): void {
  const options = {
    target: 'es2024',
    module: 'nodenext',
    strict: true,
    noUnusedLocals: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: [],
  }
  const files = names.map((name) => `${name}.ts`)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }))
  run([join(root, 'node_modules/typescript/bin/tsc')], folder)
}

/** The command gives an app the folder of its template in the environment. */
function synthesize(folder: string, names: readonly string[]): void {
  for (const name of names) mkdirSync(join(folder, name))
  const code = `for (const name of ${JSON.stringify(names)}) {
    process.env.CDK_OUTDIR = \`${folder}/\${name}\`
    await import(\`${folder}/\${name}.js\`)
  }`
  run(['--input-type=module', '--eval', code], folder)
}

function run(args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}
