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
  expect(stdout).toMatch(/\d+ mended\./)
  expect(textIn(cwd)).not.toContain("Cpu: '256'")
  expect(textIn(cwd)).toContain("Memory: '4096' # as much as it takes")
  expect(textIn(cwd)).toContain('# Pair 0')
  expect((await fix(cwd)).stdout).not.toContain('fargate-cpu-memory-valid')
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
