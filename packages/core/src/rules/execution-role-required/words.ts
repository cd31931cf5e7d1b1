import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { executionRoleRequired } from './execution-role-required.ts'

export const words: WordsOf<typeof executionRoleRequired> = {
  title: {
    ko: 'ECR 이미지, awslogs, 비밀 값을 쓰려면 태스크 실행 역할을 지정한다',
    en: 'Set an execution role for ECR images, awslogs and secrets',
  },
  why: {
    ko: '이미지를 받고, 로그를 보내고, 비밀 값을 읽는 일은 컨테이너가 아니라 ECS가 태스크 실행 역할로 합니다. 역할이 없으면 태스크가 시작되지 않습니다.',
    en: 'ECS pulls images, writes logs and reads secrets with the execution role, before any container runs. Without the role the task does not start.',
  },
  message: {
    ko: ({ reason }) =>
      `${withParticle(reason === 'ECR' ? 'ECR 이미지' : reason, '을/를')} 쓰는데 executionRoleArn이 없습니다. ecsTaskExecutionRole 같은 태스크 실행 역할을 지정하세요.`,
    en: ({ reason }) =>
      `This uses ${reason}, and there is no executionRoleArn. Set a task execution role such as ecsTaskExecutionRole.`,
  },
}
