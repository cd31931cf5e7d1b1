import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

/** What is said of a text without any rule, with the text that it is said at. */
async function saidOf(
  name: string,
  text: string,
): Promise<readonly (readonly [string, string | undefined])[]> {
  const { findings } = await check([await parseSource(name, text)], { rules: [] })
  return findings.map(({ message, range }) => {
    expect(`${message.ko} ${message.en}`).not.toMatch(/null|Infinity/)
    return [message.en, text.slice(range?.start.offset, range?.end.offset)]
  })
}

const large = (path: string): string =>
  `${path} is too large a number to be read. Write the value that is meant.`

test.each([
  ['{"serviceName":"web","taskDefinition":"web:1","desiredCount":1e400}', [[large('desiredCount'), '1e400']]],
  ['{"serviceName":"web","taskDefinition":"web:1","desiredCount":-1e400}', [[large('desiredCount').replace('large', 'small'), '-1e400']]],
  ['{"serviceName":1e400,"taskDefinition":"web:1"}', [[large('serviceName'), '1e400']]],
  ['{"serviceName":"web","taskDefinition":"web:1","capacityProviderStrategy":[{"capacityProvider":"FARGATE","weight":1e400}]}', [[large('capacityProviderStrategy[0].weight'), '1e400']]],
  // A structure that no analysis reads.
  ['{"serviceName":"web","taskDefinition":"web:1","volumeConfigurations":[{"name":"x","managedEBSVolume":{"roleArn":"r","tagSpecifications":[{"resourceType":"volume","tags":[{"key":"a","value":1e400}]}]}}]}', [[large('volumeConfigurations[0].managedEBSVolume.tagSpecifications[0].tags[0].value'), '1e400']]],
  ['{"Resources":{"S":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":"web","DesiredCount":1e400}}}}', [[large('desiredCount'), '1e400']]],
  ['{"Parameters":{"R":{"Type":"Number","Default":1e400}},"Resources":{"S":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":"web","DesiredCount":{"Ref":"R"}}}}}', [['The value of the parameter R cannot be read as a number. Check that it is not too large or too small.', '1e400']]],
  ['{"serviceConfig":{"region":"us-east-1","tasks":1e400}}', [['tasks is wrong. It takes a whole number from 0 to 5000.', '1e400']]],
])('a number that is too large is told at its place: %s', async (text, expected) => {
  expect(await saidOf('a.json', text)).toEqual(expected)
}) // prettier-ignore

test('so is what YAML calls infinite, or no number', async () => {
  const text =
    'serviceName: web\ntaskDefinition: web:1\ndesiredCount: .inf\nhealthCheckGracePeriodSeconds: .nan\n'
  expect(await saidOf('a.yaml', text)).toEqual([
    [large('desiredCount'), '.inf'],
    ['healthCheckGracePeriodSeconds is no number (NaN). Write the value that is meant.', '.nan'],
  ])
})

test('such a value is unknown, and in a text it makes all of that unknown', async () => {
  const text =
    '{"Resources":{"G":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":{"Fn::Sub":["x-${A}",{"A":1e400}]},"RetentionInDays":1e400}}}}'
  const { graph } = readSources([await parseSource('a.json', text)])
  expect(graph.resources[0]?.unknowns.map(({ path }) => path.join('.'))).toEqual([
    'logGroupName',
    'retentionInDays',
  ])
})
