import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['ecs-task-doctor:MISSING_EXECUTION_ROLE'],
  title: {
    ko: 'ECR 이미지, awslogs, 비밀 값을 쓰려면 태스크 실행 역할을 지정한다',
    en: 'Set an execution role for ECR images, awslogs and secrets',
  },
  why: {
    ko: '이미지를 받고, 로그를 보내고, 비밀 값을 읽는 일은 컨테이너가 아니라 ECS가 태스크 실행 역할로 합니다. 역할이 없으면 태스크가 시작되지 않습니다.',
    en: 'ECS pulls images, writes logs and reads secrets with the execution role, before any container runs. Without the role the task does not start.',
  },
}
