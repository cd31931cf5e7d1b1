import { expect, test } from 'vitest'
import { nearestName } from '../../src/graph/index.ts'

const known = ['Image', 'PortMappings', 'HealthCheckGracePeriodSeconds', 'Id', 'Secrets', 'SecretOptions']

test.each([
  ['imgae', 'Image'],
  ['PortMapping', 'PortMappings'],
  ['PORTMAPPINGS', 'PortMappings'],
  ['HealthCheckGracePeriod', 'HealthCheckGracePeriodSeconds'],
  ['ImageUri', 'Image'],
  // Too short to be meant, and two of which either could be.
  ['SomethingWithId', undefined],
  ['Secret', 'Secrets'],
  ['Sec', undefined],
  ['Nonsense', undefined],
  ['Xy', undefined],
])('%s is taken for %s', (name, meant) => {
  expect(nearestName(name, known)).toBe(meant)
})

test('of no names none is meant', () => {
  expect(nearestName('Image', [])).toBeUndefined()
})
