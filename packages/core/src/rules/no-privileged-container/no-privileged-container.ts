import { defineRule } from '../rule.ts'

export const noPrivilegedContainer = defineRule({
  id: 'no-privileged-container',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['security-hub:ECS.4', 'checkov:CKV_AWS_334'],
  title: { ko: 'privileged 컨테이너를 쓰지 않는다', en: 'Run no privileged container' },
  why: {
    ko: 'privileged 컨테이너는 호스트의 root와 같은 권한을 가집니다. Fargate는 아예 거부합니다. 필요한 기능은 linuxParameters.capabilities로 하나씩 주세요.',
    en: 'A privileged container has the powers of root on its host, and Fargate refuses it. Grant single capabilities instead.',
  },
  *check({ containerDefinitions = [] }) {
    for (const [index, { name = '', privileged }] of containerDefinitions.entries()) {
      if (privileged === true) yield { path: ['containerDefinitions', index, 'privileged'], data: { name } }
    }
  },
  message: {
    ko: ({ name }) => `${name} 컨테이너가 privileged입니다. 이 설정을 지우세요.`,
    en: ({ name }) => `The container ${name} is privileged. Remove the setting.`,
  },
})
