import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import names from '../../packages/core/src/readers/cloudformation/property-names.json' with { type: 'json' }
import { namesOf, readTypes, servicesOf, type Schema } from '../gen-cloudformation-names.ts'

/** A schema of the structures of a type, each closed, as AWS's are. */
function schema(
  properties: NonNullable<Schema['properties']>,
  definitions: NonNullable<Schema['definitions']> = {},
): Schema {
  return { properties, definitions, additionalProperties: false }
}

const tag: Schema = { properties: { Value: {}, Key: {} }, additionalProperties: false }
const tags: Schema = { items: { $ref: '#/definitions/Tag' } }

test('structures that are the same are there once, those of other types too', () => {
  expect(
    namesOf({
      A: schema({ Tags: tags, Main: { $ref: '#/definitions/Tag' } }, { Tag: tag }),
      B: { ...schema({ Arn: {}, Own: tags }, { Tag: tag }), readOnlyProperties: ['/properties/Arn'] },
    }),
  ).toEqual({ types: { A: 0, B: 2 }, structures: ['Main:1 Tags=1', 'Key Value', '-Arn Own=1'] })
})

test('a structure may hold itself, and is told from one that holds another', () => {
  const not = (name: string): Schema => ({
    properties: { Not: { $ref: `#/definitions/${name}` } },
    additionalProperties: false,
  })
  const definitions = { Same: not('Same'), Also: not('Same'), Other: not('Tag'), Tag: tag }
  const all = { One: not('Same'), Two: not('Also'), Three: not('Other') }
  expect(namesOf({ A: schema(all, definitions) })).toEqual({
    types: { A: 0 },
    structures: ['One:1 Three:2 Two:1', 'Not:1', 'Not:3', 'Not:4', 'Key Value'],
  })
})

test.each<[string, Schema]>([
  ['without names', { additionalProperties: false }],
  ['with further names', { properties: { Key: {} } }],
  ['with names by a pattern', { ...tag, patternProperties: { '.*': {} } }],
  ['that may be a list', { ...tag, items: tag }],
])('a structure %s takes any', (_, open) => {
  expect(namesOf({ A: schema({ Open: open, Known: tag }) }).structures).toEqual(['Known:1 Open', 'Key Value'])
})

test('of several forms all names are taken', () => {
  const either: Schema = { oneOf: [tag, { properties: { Id: {} } }], anyOf: [{ properties: { Arn: {} } }] }
  expect(namesOf({ A: schema({ Either: either }) }).structures).toEqual(['Either:1', 'Arn Id Key Value'])
})

test('the names of every type that is read are there, and no others', () => {
  expect(Object.keys(names.types)).toEqual(readTypes)
})

test('of the services that are read all types are known, and of others none', () => {
  const known = servicesOf(['AWS::ECS::TaskSet', 'AWS::ECS::Cluster', 'AWS::EKS::Cluster'])
  expect(known).toMatchObject({ 'AWS::ECS': 'Cluster TaskSet', 'AWS::EC2': '' })
  expect(known).not.toHaveProperty(['AWS::EKS'])
  for (const type of readTypes) {
    const [, service = '', word] = /^(.+)::(.+)$/.exec(type) ?? []
    expect(Reflect.get(names.services, service).split(' ')).toContain(word)
  }
})

const motoServer = process.env['ECS_LINT_MOTO_SERVER']
const folders =
  motoServer === undefined ? [] : globSync(join(dirname(motoServer), '../[Ll]ib/**/cfnlint/data/schemas'))
if (folders.length === 0)
  console.warn('cfn-lint is not here: the names of properties are not compared with its schemas')

test.skipIf(folders.length === 0)('the file is what the schemas of cfn-lint say', () => {
  const script = join(import.meta.dirname, '../gen-cloudformation-names.ts')
  const args = [script, folders[0] ?? '', '--check']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
