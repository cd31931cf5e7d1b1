// Sets up and runs everything: `npm run demo`, `npm test`, `npm run ecs-lint -- …`. It needs nothing but Node 18 and npm,
// and brings the right Node and pnpm where the machine's are too old. Every step says what it does, on standard error.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const nodeVersion = '24.21.0'
const pnpmVersion = '12.21.0'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache = join(root, 'node_modules/.cache/ecs-lint')
const isWindows = process.platform === 'win32'

process.env.ASTRO_TELEMETRY_DISABLED = '1'

/** What is shown speaks the language of the locale, as the command does; steps of the set-up are in English. */
const isKorean = /^ko/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
const inLanguage = (ko, en) => (isKorean ? ko : en)

const say = (text) => process.stderr.write(`${text}\n`)

class SetupError extends Error {}

/** Runs a program in the repository; resolves its name on the PATH that has our Node and pnpm first. */
function run(program, args, { env = {}, cwd = root, stdio = 'inherit' } = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd,
    stdio,
    encoding: 'utf8',
    shell: isWindows,
    env: { ...process.env, ...env },
  })
  return {
    ok: error === undefined && status === 0,
    status: status ?? 1,
    stdout: stdout ?? '',
    stderr: stderr ?? '',
  }
}

/** Puts a Node of at least 22.12 and pnpm 12 on the PATH, from npm where the machine has none. */
function provideTools() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNodeRecent = major > 22 || (major === 22 && minor >= 12)
  if (isNodeRecent && run('pnpm', ['--version'], { stdio: 'pipe' }).stdout.startsWith('12.')) return
  const file = join(cache, 'tools.json')
  let tools = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  if (tools === undefined || !tools.directories.every((directory) => existsSync(directory))) {
    say(
      `Node ${nodeVersion} and pnpm ${pnpmVersion} are fetched from npm (this machine has Node ${process.versions.node}).`,
    )
    const packages = ['-y', '-p', `node@${nodeVersion}`, '-p', `pnpm@${pnpmVersion}`]
    const script = 'node scripts/run.mjs print-tools'
    const { ok, stdout, stderr } = run('npx', [...packages, '-c', isWindows ? `"${script}"` : script], {
      stdio: 'pipe',
    })
    if (!ok) throw new SetupError(`npx could not fetch them. Check that npm works here.\n${stderr}`)
    tools = JSON.parse(stdout.trim().split('\n').at(-1))
    mkdirSync(cache, { recursive: true })
    writeFileSync(file, JSON.stringify(tools))
  }
  process.env.PATH = [...tools.directories, process.env.PATH].join(delimiter)
}

/** Called inside npx: where its Node and pnpm are. */
function printTools() {
  const bin = process.env.PATH.split(delimiter).find((directory) => existsSync(join(directory, 'pnpm')))
  console.log(JSON.stringify({ directories: [dirname(process.execPath), bin] }))
}

function install() {
  const stamp = join(cache, 'installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing dependencies (pnpm install) …')
  // CI keeps pnpm from asking questions; its output goes to standard error, which is not ours to print results on.
  const { ok } = run('pnpm', ['install', '--frozen-lockfile'], {
    env: { CI: 'true' },
    stdio: ['ignore', 2, 2],
  })
  if (!ok) throw new SetupError('The dependencies could not be installed.')
  mkdirSync(cache, { recursive: true })
  writeFileSync(stamp, wanted)
}

const command = join(root, 'packages/lint-cli/dist/cli.cjs')

function newestChange(directory) {
  if (!statSync(directory).isDirectory()) return statSync(directory).mtimeMs
  return readdirSync(directory, { withFileTypes: true }).reduce((newest, entry) => {
    return Math.max(newest, newestChange(join(directory, entry.name)))
  }, 0)
}

/** Builds the command where it is missing or older than its source. */
function buildCommand() {
  const sources = ['packages/core/src', 'packages/lint-cli/src', 'packages/lint-cli/data']
  const changed = Math.max(...sources.map((directory) => newestChange(join(root, directory))))
  if (existsSync(command) && statSync(command).mtimeMs > changed) return
  say('Building ecs-lint …')
  const quiet = { stdio: ['ignore', 2, 2] }
  const types = run('pnpm', ['exec', 'tsc', '-b', 'packages/core', 'packages/lint-cli'], quiet)
  if (!types.ok || !run('pnpm', ['--filter', 'ecs-lint', 'run', 'bundle'], quiet).ok) {
    throw new SetupError('ecs-lint could not be built.')
  }
}

const site = join(root, 'packages/site')

/** Builds the tutorial where it is missing or older than its source. */
function buildSite() {
  const sources = [
    'packages/core/src',
    'packages/lint-cli/src/command.ts',
    'packages/lint-cli/src/commands',
    'packages/site/src',
    'packages/site/astro.config.mjs',
  ]
  const changed = Math.max(...sources.map((path) => newestChange(join(root, path))))
  const page = join(site, 'dist/index.html')
  if (existsSync(page) && statSync(page).mtimeMs > changed) return
  say('Building the tutorial …')
  const types = run('pnpm', ['exec', 'tsc', '-b', 'packages/core'], { stdio: ['ignore', 2, 2] })
  if (
    !types.ok ||
    !run('pnpm', ['--filter', '@ecs-lint/site', 'run', 'build'], { stdio: ['ignore', 'ignore', 2] }).ok
  ) {
    throw new SetupError('The tutorial could not be built.')
  }
}

/** Serves the tutorial to this machine alone until Ctrl-C. */
function serveSite() {
  const port = process.env.PORT ?? '4321'
  const [korean, english] = [`http://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/en/`]
  const words = inLanguage(
    `튜토리얼: ${korean} (한국어), ${english} (영어). Ctrl-C로 끝냅니다.`,
    `The tutorial: ${korean} (Korean), ${english} (English). Ctrl-C ends it.`,
  )
  console.log(`\n━━ ${words}\n`)
  const args = ['exec', 'astro', 'preview', '--host', '127.0.0.1', '--port', port]
  const child = spawn('pnpm', args, { cwd: site, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows })
  return new Promise((resolve) => {
    process.on('SIGINT', () => child.kill('SIGINT'))
    child.on('exit', (code, signal) => resolve(signal === null ? (code ?? 0) : 0))
  })
}

function ecsLint(args, cwd = process.env.INIT_CWD ?? root) {
  return run('node', [command, ...args], { cwd }).status
}

/** Shows what there is, then serves the tutorial unless told not to. */
async function demo(args) {
  if (args.some((arg) => arg !== '--no-serve')) throw new SetupError('usage: npm run demo [-- --no-serve]')
  install()
  buildCommand()
  buildSite()
  const samples = ['examples/sample-service/task-definition.json', 'examples/sample-service/service.json']
  const shows = [
    {
      title: inLanguage('샘플 서비스 점검 결과', 'What the linter says about the sample service'),
      args: ['lint', ...samples],
      expected: [0, 1],
    },
    {
      title: inLanguage('샘플 서비스의 월 요금', 'What it costs'),
      args: ['estimate', ...samples, '--region', 'ap-northeast-2'],
      expected: [0],
    },
    {
      title: inLanguage('샘플 계정에 남은 리소스', 'What is left over in the bundled sample account'),
      args: ['audit', '--demo'],
      expected: [1],
    },
  ]
  for (const show of shows) {
    console.log(`\n━━ ${show.title}\n   ecs-lint ${show.args.join(' ')}\n`)
    const status = ecsLint(show.args, root)
    if (!show.expected.includes(status))
      throw new SetupError(`ecs-lint ${show.args[0]} ended with ${status}.`)
  }
  const built = inLanguage('튜토리얼: packages/site/dist', 'The tutorial is built in packages/site/dist.')
  if (args.includes('--no-serve')) console.log(`\n━━ ${built}`)
  else process.exitCode = await serveSite()
}

/** The Chromium of the browser tests: the machine's, or Debian's; the one without windows where there are both. */
function provideBrowser() {
  const known = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const find = () => known.find((path) => path !== undefined && existsSync(path))
  if (find() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { stdio: ['ignore', 'ignore', 2] }
    run('apt-get', ['update'], quiet)
    // Without windows it opens a page in a third of the time. Not every Debian has it.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (find() !== undefined) break
      say(`Installing Chromium from Debian (apt-get install ${name}) …`)
      run('apt-get', ['install', '-y', '--no-install-recommends', name], quiet)
    }
  }
  const browser = find()
  if (browser === undefined)
    throw new SetupError('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH.')
  return browser
}

/** moto, which stands in for AWS, and the tools that exports are checked with, in a virtual environment; undefined where PyPI cannot be reached. */
function provideMoto() {
  const environment = join(root, 'packages/lint-cli/.venv')
  const server = join(environment, isWindows ? 'Scripts/moto_server.exe' : 'bin/moto_server')
  const requirements = join(root, 'packages/lint-cli/test/requirements.txt')
  // An environment of older requirements is completed.
  const stamp = join(environment, 'requirements.txt')
  const wanted = readFileSync(requirements, 'utf8')
  if (existsSync(server) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return server
  say(
    'Installing moto, which stands in for AWS, cfn-lint and the AWS CLI (pip, in packages/lint-cli/.venv) …',
  )
  const makeEnvironment = () => run('python3', ['-m', 'venv', environment], { stdio: 'pipe' }).ok
  if (!makeEnvironment() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update'], { stdio: 'ignore' })
    run('apt-get', ['install', '-y', 'python3-venv'], { stdio: ['ignore', 'ignore', 2] })
    makeEnvironment()
  }
  const pip = join(environment, isWindows ? 'Scripts/pip.exe' : 'bin/pip')
  const { ok, stderr } = run(pip, ['install', '--quiet', '--disable-pip-version-check', '-r', requirements], {
    stdio: 'pipe',
  })
  if (ok) {
    writeFileSync(stamp, wanted)
    return server
  }
  const isUnreachable = /connection|resolve|timed out|unreachable|certificate|proxy/i.test(stderr)
  if (!isUnreachable)
    throw new SetupError(`moto could not be installed; the emulator tests need Python 3 and pip.\n${stderr}`)
  // What an older environment has is still of use; the tests of what it lacks are skipped.
  if (existsSync(server)) {
    say('PyPI cannot be reached: what is not installed yet is not tested, and counted as skipped.')
    return server
  }
  say('PyPI cannot be reached: the emulator tests are skipped, and counted as skipped.')
  return undefined
}

/** Runs every check, the failed ones too, and counts what ran. */
function test() {
  install()
  const browser = provideBrowser()
  const moto = provideMoto()
  const report = join(cache, 'vitest.json')
  mkdirSync(cache, { recursive: true })
  writeFileSync(report, '{}')
  const env = { CHROMIUM_PATH: browser, ...(moto !== undefined && { ECS_LINT_MOTO_SERVER: moto }) }
  const steps = [
    { name: 'format', command: 'pnpm exec prettier --check --log-level warn .' },
    { name: 'types', command: 'pnpm exec tsc -b' },
    // The linter reads the types of core that the site imports, so they are built first.
    { name: 'lint', command: 'pnpm exec oxlint --type-aware' },
    { name: 'bundle', command: 'pnpm --filter ecs-lint run bundle' },
    { name: 'generated prices', command: 'node scripts/gen-prices.ts --check' },
    ...['resources', 'rules', 'detectors', 'layers', 'architecture'].map((what) => ({
      name: `generated ${what}`,
      command: `node scripts/gen-${what}.ts --check`,
    })),
    { name: 'site', command: 'pnpm --filter @ecs-lint/site run build' },
    { name: 'site types', command: 'pnpm --filter @ecs-lint/site run check' },
    { name: 'unused code', command: 'pnpm exec knip' },
    { name: 'package core', command: 'pnpm exec publint packages/core --pack pnpm' },
    { name: 'package ecs-lint', command: 'pnpm exec publint packages/lint-cli --pack pnpm' },
  ]
  const totals = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  for (const { name, command } of steps) {
    const [program, ...args] = command.split(' ')
    const start = Date.now()
    console.log(`\n━━ ${name}: ${command}`)
    const { ok } = run(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
    totals[ok ? 'passed' : 'failed'] += 1
    if (!ok) failures.push(name)
    console.log(`${ok ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  console.log('\n━━ tests: vitest run')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok } = run('pnpm', ['exec', 'vitest', 'run', ...reporters], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const results = JSON.parse(readFileSync(report, 'utf8'))
  const count = (key) => results[key] ?? 0
  totals.passed += count('numPassedTests')
  totals.failed += count('numFailedTests')
  totals.skipped += count('numPendingTests') + count('numTodoTests')
  // A run that broke off, or found no test, must not look like one without failures.
  if (count('numPassedTests') === 0 || (!ok && count('numFailedTests') === 0)) totals.failed += 1
  if (!ok) failures.push('tests')
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`)
  return totals.failed > 0 ? 1 : 0
}

const [task, ...args] = process.argv.slice(2)
try {
  if (task === 'print-tools') {
    printTools()
  } else {
    provideTools()
    if (task === 'demo') await demo(args)
    else if (task === 'test') process.exitCode = test()
    else if (task === 'ecs-lint') {
      install()
      buildCommand()
      process.exitCode = ecsLint(args)
    } else throw new SetupError('usage: node scripts/run.mjs demo | test | ecs-lint …')
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}
