import type { WordsOf } from '../rule.ts'
import type { execRequiresTaskRole } from './exec-requires-task-role.ts'

export const words: WordsOf<typeof execRequiresTaskRole> = {
  title: {
    ko: 'ECS Exec을 켜려면 태스크 역할이 있어야 한다',
    en: 'Give a service with ECS Exec a task role',
  },
  why: {
    ko: 'ECS Exec은 태스크 역할의 권한(ssmmessages)으로 연결합니다. 태스크 정의에 taskRoleArn이 없으면 enableExecuteCommand를 켠 서비스를 만들 수 없습니다.',
    en: 'ECS Exec connects with the permissions of the task role (ssmmessages). ECS refuses a service with enableExecuteCommand whose task definition has no taskRoleArn.',
  },
  message: {
    ko: () => 'enableExecuteCommand를 켰는데 태스크 정의에 taskRoleArn이 없습니다.',
    en: () => 'enableExecuteCommand is on, and the task definition has no taskRoleArn.',
  },
}
