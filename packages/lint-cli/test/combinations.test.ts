import { describe, expect, test } from 'vitest'
import { optionsOf, type CommandDescription } from '../src/command.ts'
import * as descriptions from '../src/commands/descriptions.ts'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const commands: readonly CommandDescription[] = Object.values(descriptions)

/** What a term of a combination looks like on the command line. */
function written(term: string, { options }: CommandDescription): readonly string[] {
  if (term === 'paths') return ['task.json']
  if (term.startsWith('@')) return [term.slice(1)]
  const [name = '', value = '1'] = term.split('=')
  return options[name]?.type === 'boolean' ? [`--${name}`] : [`--${name}=${value}`]
}

const excluded = commands.flatMap((command) =>
  (command.combinations ?? []).flatMap(({ options, excludes = [] }) =>
    options.flatMap((option) =>
      excludes
        .filter((other) => other !== option)
        .map((other) => [`${command.name} --${option}`, other, command, option] as const),
    ),
  ),
)
const needing = commands.flatMap((command) =>
  (command.combinations ?? []).flatMap(({ options, needs }) =>
    needs === undefined
      ? []
      : options.map((option) => [`${command.name} --${option}`, needs, command, option] as const),
  ),
)

describe('options that mean nothing beside others are refused', () => {
  test.each(excluded)('%s with %s', async (_, other, command, option) => {
    const args = [command.name, ...written(other, command), ...written(option, command)]
    const { status, stdout, stderr } = await runInProcess(args, { cwd: folderWith({ 'task.json': '{}' }) })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/ cannot be used together\./)
  })

  test.each(needing)('%s without one of %j', async (_, needs, command, option) => {
    const { status, stdout, stderr } = await runInProcess([command.name, ...written(option, command)])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`--${option} needs `)
    for (const other of needs.filter((each) => each !== 'paths'))
      expect(stderr).toContain(other.replace('=', ' '))
  })

  test('every option of the tables exists', () => {
    for (const command of commands) {
      const names = Object.keys(optionsOf(command))
      for (const { options, needs = [], excludes = [] } of command.combinations ?? [])
        for (const term of [...options, ...needs, ...excludes])
          if (term !== 'paths' && !term.startsWith('@')) expect(names).toContain(term.split('=')[0])
    }
  })

  test('they are refused in Korean too, and what is needed is named', async () => {
    const { stderr } = await runInProcess(['lint', '--fix-safety', 'review', '--lang', 'ko'])
    expect(stderr).toContain('--fix-safety 옵션은 다음 중 하나와 함께 써야 합니다: --fix, --fix-dry-run')
  })
})

describe('usage that changes nothing on the bill is named', () => {
  const estimate = (...args: readonly string[]) =>
    runInProcess(['estimate', '--region', 'us-east-1', ...args])

  test('data through a NAT gateway that is not there', async () => {
    const { status, stderr } = await estimate('--nat-gb', '5', '--gb-out', '5', '--hours', '730')
    expect(status).toBe(0)
    expect(stderr).toBe('--nat-gb changes nothing on this bill: nothing in it is charged by that.\n')
    expect((await estimate('--nat', '1', '--nat-gb', '5')).stderr).toBe('')
  })

  test('of connections the smaller number counts for nothing, but means something', async () => {
    const connections = ['--new-connections', '1', '--active-connections', '90000']
    expect((await estimate('--alb', ...connections)).stderr).toBe('')
    const { stderr } = await estimate(...connections)
    expect(stderr).toContain('--new-connections changes nothing')
    expect(stderr).toContain('--active-connections changes nothing')
  })
})
