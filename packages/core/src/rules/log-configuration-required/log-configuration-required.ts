import { defineRule } from '../rule.ts'

export const logConfigurationRequired = defineRule({
  id: 'log-configuration-required',
  on: 'ecs.taskDefinition',
  severity: 'warning',
  category: 'observability',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  peers: ['security-hub:ECS.9', 'cdk-nag:AwsSolutions-ECS7'],
  title: { ko: '모든 컨테이너의 로그를 남긴다', en: 'Keep the logs of every container' },
  why: {
    ko: '로그가 없으면 태스크가 왜 죽었는지 알 방법이 없습니다. Fargate라면 awslogs 드라이버가 가장 간단합니다.',
    en: 'Without logs there is no telling why a task died. On Fargate the awslogs driver is the simplest.',
  },
  *check({ containerDefinitions = [] }) {
    for (const [index, { name = '', logConfiguration }] of containerDefinitions.entries()) {
      if (logConfiguration?.logDriver === undefined)
        yield { path: ['containerDefinitions', index, 'name'], data: { name } }
    }
  },
  message: {
    ko: ({ name }) => `${name} 컨테이너에 logConfiguration이 없어 로그가 사라집니다.`,
    en: ({ name }) => `The container ${name} has no logConfiguration, so its logs are lost.`,
  },
})
