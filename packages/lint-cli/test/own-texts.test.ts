import { describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const task = JSON.stringify({
  family: 'web',
  containerDefinitions: [{ name: 'web', image: 'nginx:1.29', memory: 128 }],
})

/** What Node and the parsers say of broken files. */
const foreignWords =
  /Unexpected token|Expected property|in JSON at|ENOENT|EISDIR|no such file|JSON\.parse|deficient|flow collection|scalar/

describe.each(['en', 'ko'] as const)('broken files, in %s', (lang) => {
  const files = { 'broken.json': '{\n  "kind": "x",\n  "regions" 1\n}\n', 'task.json': task }
  const run = (...args: readonly string[]) =>
    runInProcess([...args, '--lang', lang], { cwd: folderWith(files) })
  const colon = { en: 'a colon was expected', ko: '콜론(:)이 와야 합니다' }[lang]

  test.each([
    [['audit', '--from', 'broken.json'], 'audit --save'],
    [['export', '--from-inventory', 'broken.json'], 'audit --save'],
    [['estimate', '--region', 'us-east-1', '--prices', 'broken.json'], 'prices update'],
  ])('%j: file, line, what was expected, and what to name', async (args, hint) => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('broken.json:3:')
    expect(stderr).toContain(colon)
    expect(stderr).toContain(hint)
    expect(stderr).not.toMatch(foreignWords)
  })

  test('a file that is not there, and one that is a directory', async () => {
    const missing = await run('audit', '--from', 'none.json')
    expect(missing.stderr).toContain(
      { en: 'There is no file none.json.', ko: 'none.json 파일이 없습니다.' }[lang],
    )
    const directory = await run('audit', '--from', '.')
    expect(directory.stderr).toContain({ en: 'it is a directory', ko: '디렉터리입니다' }[lang])
    expect(missing.stderr + directory.stderr).not.toMatch(foreignWords)
    const save = await run('audit', '--demo', '--save', 'none/inventory.json')
    expect(save.stderr).toContain({ en: 'there is no such directory', ko: '그 디렉터리가 없습니다' }[lang])
  })

  test('the prices that a configuration names', async () => {
    const cwd = folderWith({ '.ecs-lint.yaml': 'prices: prices.json\n', 'prices.json': '[1,' })
    const { status, stderr } = await runInProcess(['estimate', '--region', 'us-east-1', '--lang', lang], {
      cwd,
    })
    expect(status).toBe(2)
    expect(stderr).toContain('.ecs-lint.yaml')
    expect(stderr).toContain('prices.json:1:')
    expect(stderr).not.toMatch(foreignWords)
  })

  test.each([
    'a: 1\n  b: 2\n',
    'a: "x\n',
    'a: [1, 2\n',
    'a: [1,, 2]\n',
    '- a\n - b\n- c\nd\n',
    'a: *nobody\n',
    'a: "\\q"\n',
    'key\nother: 1\n',
    'a: !<tag\n',
    '%YAML 9\n---\na: 1\n',
  ])('YAML %j', async (yaml) => {
    const cwd = folderWith({ 'task.yaml': yaml })
    const { status, stdout } = await runInProcess(['lint', 'task.yaml', '--lang', lang, '--format', 'json'], {
      cwd,
    })
    expect(status).toBe(1)
    const { findings } = JSON.parse(stdout) as { findings: readonly { message: string }[] }
    const message = findings[0]?.message ?? ''
    expect(message).not.toMatch(foreignWords)
    expect(message).toMatch(lang === 'ko' ? /YAML|앵커/ : /YAML/)
    if (lang === 'ko') expect(message).not.toMatch(/[a-z]{4} [a-z]{4}/)
  })
})

describe('a configuration', () => {
  const lint = async (text: string): Promise<string> => {
    const cwd = folderWith({ '.ecs-lint.yaml': text, 'task.json': task })
    const { status, stderr } = await runInProcess(['lint', 'task.json'], { cwd })
    expect(status).toBe(2)
    return stderr
  }

  test.each([
    ['', 'It holds no settings.', 'preset: recommended'],
    ['# nothing yet\n', 'It holds no settings.', 'preset: recommended'],
    ['presset: all\n', '.ecs-lint.yaml:1: There is no setting presset.', 'Did you mean preset?'],
    ['preset: every\n', 'preset cannot be "every"', 'It takes api, recommended, strict, all.'],
    ['preset: recomended\n', 'preset cannot be "recomended"', 'Did you mean recommended?'],
    ['rules:\n  image-not-latest: on\n', ':2: rules.image-not-latest cannot be', 'error, warning, info, off'],
    ['suppress:\n- rule: image-not-latest\n', 'suppress.0.reason is missing.', 'suppress: [{'],
    [
      'suppress:\n- rule: a\n  resaon: b\n  reason: c\n',
      'no setting suppress.0.resaon',
      'Did you mean reason?',
    ],
    ['suppress:\n- rule: a\n  reason: b\n  until: soon\n', 'suppress.0.until is not a date.', '2027-03-31'],
    ['- a\n', 'the whole must be names with values', 'preset: api'],
    ['rules: {\n', 'a bracket is not closed', 'preset: api'],
  ])('%j: %s', async (text, problem, hint) => {
    const stderr = await lint(text)
    expect(stderr).toContain(problem)
    expect(stderr).toContain(hint)
    expect(stderr).not.toContain('task definition')
  })
})
