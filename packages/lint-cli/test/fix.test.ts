import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const pair = (index: number): string => `  # Pair ${index}
  Task${index}:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web-${index}
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: '256'
      Memory: '4096' # as much as it takes
      ContainerDefinitions: [{ Name: web, Image: nginx:1.29, Essential: true }]
`
const template = (count: number): string =>
  `Resources:\n${Array.from({ length: count }, (_, index) => pair(index)).join('')}`
const fix = async (cwd: string, ...args: readonly string[]) =>
  runInProcess(['lint', 't.yaml', '--fix-safety', 'unsafe', '--lang', 'en', ...args], { cwd })
const textIn = (cwd: string): string => readFileSync(join(cwd, 't.yaml'), 'utf8')

test('--fix mends the file and leaves the rest of it as it is', async () => {
  const cwd = folderWith({ 't.yaml': template(1) })
  const { stdout } = await fix(cwd, '--fix')
  expect(stdout).toMatch(/\d+ fixed\./)
  expect(textIn(cwd)).not.toContain("Cpu: '256'")
  expect(textIn(cwd)).toContain("Memory: '4096' # as much as it takes")
  expect(textIn(cwd)).toContain('# Pair 0')
  const after = await runInProcess(['lint', 't.yaml'], { cwd })
  expect(after.stdout).toContain('1 file')
  expect(after.stdout).not.toContain('fargate-cpu-memory-valid')
})

test('--fix-dry-run shows the same changes and writes nothing', async () => {
  const cwd = folderWith({ 't.yaml': template(1) })
  const { stdout } = await fix(cwd, '--fix-dry-run')
  expect(stdout).toMatch(/^-\s+Cpu: '256'$/m)
  expect(textIn(cwd)).toBe(template(1))
})

test('a byte order mark and the ends of lines stay', async () => {
  const cwd = folderWith({ 't.yaml': `\uFEFF${template(1).replaceAll('\n', '\r\n')}` })
  await fix(cwd, '--fix')
  const text = textIn(cwd)
  expect(text).not.toContain("Cpu: '256'")
  expect(text.startsWith('\uFEFFResources:')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

test('many fixes go together, and each of them is made', async () => {
  const cwd = folderWith({ 't.yaml': template(60) })
  await fix(cwd, '--fix')
  expect(textIn(cwd)).not.toContain("Cpu: '256'")
  expect(textIn(cwd).match(/# as much as it takes/g)).toHaveLength(60)
})

test('what remains has a heading, and it is said which level would mend more', async () => {
  const cwd = folderWith({ 't.yaml': template(1) })
  const dry = await runInProcess(['lint', 't.yaml', '--fix-dry-run', '--preset', 'all'], { cwd })
  expect(dry.stdout).toMatch(/^--fix would fix \d+\.$/m)
  expect(dry.stdout).toMatch(/^--fix-safety review would fix [1-9]\d* more \(look at what they change\)\.$/m)
  expect(dry.stdout.indexOf('Would remain after the fixes: ')).toBeLessThan(dry.stdout.indexOf('t.yaml\n'))
  const korean = await runInProcess(['lint', 't.yaml', '--fix-dry-run', '--preset', 'all', '--lang', 'ko'], {
    cwd,
  })
  expect(korean.stdout).toMatch(/--fix-safety review 옵션을 쓰면 [1-9]\d*개를 더 고칠 수 있습니다/)
  expect(korean.stdout).toMatch(/^고친 뒤에도 남을 문제 [1-9]\d*개$/m)
  // A level does not advertise itself, nor one below it.
  const review = await runInProcess(
    ['lint', 't.yaml', '--fix-dry-run', '--fix-safety', 'review', '--preset', 'all'],
    { cwd },
  )
  expect(review.stdout).not.toMatch(/--fix-safety (?:safe|review) would/)
  const clean = await runInProcess(['lint', 't.yaml', '--preset', 'all'], { cwd })
  expect(clean.stdout).not.toContain('after the fixes')
})
