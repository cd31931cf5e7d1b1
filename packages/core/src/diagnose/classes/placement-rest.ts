import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What only says that there is no place. */
export const placementRestFailures: readonly Failure[] = [
  {
    id: 'partly-launched',
    stage: 'schedule',
    field: 'service event',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['could not launch', 'for deployment']],
    cause: { ko: '태스크 가운데 일부만 용량을 얻었습니다.', en: 'Only a part of the tasks found capacity.' },
    fix: {
      ko: '메시지에 나온 자원을 확인하고 용량을 늘리세요.',
      en: 'Read which resource it names, and add capacity.',
    },
    look: looks.events,
    sample: '(service web) could not launch 3 tasks for deployment ecs-svc/1.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'placement-constraint',
    stage: 'schedule',
    field: 'service event',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['placement constraint '],
      ['satisfy', 'placement constraints '],
      ['memberOf constraint'],
      ['distinctInstance'],
    ],
    cause: {
      ko: '배치 제약 조건에 맞는 인스턴스가 없습니다.',
      en: 'No instance meets the placement constraint.',
    },
    fix: {
      ko: 'placementConstraints의 식과 인스턴스의 속성을 비교하세요. distinctInstance라면 인스턴스가 태스크 수만큼 있어야 합니다.',
      en: 'Compare the expression in placementConstraints with the attributes; distinctInstance needs an instance for each task.',
    },
    sample:
      'was unable to place a task because no container instance met all of its requirements. The closest matching container-instance i does not satisfy the placement constraint',
    source: sources.constraints,
    basis: 'excerpt',
  },
  {
    id: 'placement-failure',
    stage: 'schedule',
    field: 'service event',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['SERVICE_TASK_PLACEMENT_FAILURE']],
    cause: {
      ko: '태스크를 놓을 곳이 없습니다. 까닭은 이벤트의 reason에 있습니다.',
      en: 'There is no place for the task; the event gives the reason.',
    },
    fix: {
      ko: 'reason을 읽고 용량이나 인스턴스의 에이전트를 확인하세요.',
      en: 'Read it, and check the capacity or the agents of the instances.',
    },
    look: looks.events,
    sample: 'SERVICE_TASK_PLACEMENT_FAILURE',
    source: sources.eventNames,
    basis: 'read',
  },
  {
    id: 'task-not-launched',
    stage: 'schedule',
    field: 'service event',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['failed to launch a task'], ['unable to launch a task'], ['Task provisioning failed']],
    cause: {
      ko: '서비스가 태스크를 시작하지 못했습니다. 까닭은 괄호 안의 error에 있습니다.',
      en: 'The service could not launch a task. The error in brackets says why.',
    },
    fix: { ko: '이벤트 전체를 읽어 다시 넣어 보세요.', en: 'Read the whole event and paste it.' },
    look: looks.events,
    sample: '(service web) failed to launch a task with (error …).',
    source: sources.events,
    basis: 'excerpt',
  },
  {
    id: 'placement-unexplained',
    stage: 'schedule',
    field: 'service event',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['no container instance met all of its requirements'], ['unable to place a task']],
    cause: {
      ko: '태스크를 둘 수 있는 인스턴스가 없습니다. 무엇이 모자라는지는 이 부분에 없습니다.',
      en: 'No instance can take the task. What is lacking is not in this part of the message.',
    },
    fix: {
      ko: '이벤트의 나머지(Reason 또는 closest matching)를 읽고, 등록된 인스턴스 수와 남은 CPU, 메모리, 포트를 확인하세요.',
      en: 'Read the rest of the event (Reason, or closest matching), and check the registered instances and their free CPU, memory and ports.',
    },
    look: looks.events,
    sample:
      '(service web) was unable to place a task because no container instance met all of its requirements.',
    source: sources.events,
    basis: 'excerpt',
  },
]
