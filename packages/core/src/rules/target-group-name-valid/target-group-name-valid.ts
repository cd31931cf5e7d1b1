import { isFilledInLater } from '../names.ts'
import { defineRule } from '../rule.ts'

export const targetGroupNameValid = defineRule({
  id: 'target-group-name-valid',
  on: 'elbv2.targetGroup',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html',
  peers: ['cdk-preflight:pf-elbv2-tg-name'],
  *check({ targetGroupName: name }) {
    if (
      name !== undefined &&
      !isFilledInLater(name) &&
      !/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/.test(name)
    )
      yield { path: ['targetGroupName'], data: { name } }
  },
})
