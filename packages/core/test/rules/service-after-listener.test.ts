import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { parseSource } from '../../src/source/index.ts'

const bad = readFileSync(
  join(import.meta.dirname, '../../src/rules/service-after-listener/cases/bad-no-depends-on.yaml'),
  'utf8',
)

async function judged(text: string): Promise<readonly string[]> {
  const { findings, inconclusive } = await check([await parseSource('template.yaml', text)])
  const about = (rules: readonly string[]) => rules.includes('service-after-listener')
  return [
    ...findings.filter(({ rule }) => about([rule])).map(() => 'found'),
    ...inconclusive.filter(({ rules }) => about(rules)).map(() => 'not judged'),
  ]
}

// aws/aws-app-mesh-examples: walkthroughs/howto-timeout-policy/infrastructure/ecs-service.yaml
test('what the target group is called does not matter where the template refers to it', async () => {
  const named = bad
    .replace('Resources:\n', 'Parameters:\n  P: { Type: String }\nResources:\n')
    .replace('      Port: 80\n', '      Name: !Sub ${P}-web\n      Port: 80\n')
  expect(named).not.toBe(bad)
  expect(await judged(named)).toEqual(['found'])
  expect(await judged(named.replace('[TargetGroup]', '[TargetGroup, Listener]'))).toEqual([])
})

test('where it is not known to what a listener forwards, nothing is said', async () => {
  const open = bad
    .replace('Resources:\n', 'Parameters:\n  Group: { Type: String }\nResources:\n')
    .replace('          TargetGroupArn: !Ref TargetGroup\n', '          TargetGroupArn: !Ref Group\n')
  expect(open).not.toBe(bad)
  expect(await judged(open)).toEqual(['not judged'])
})
