import type { LifeStage } from '@ecs-lint/core/diagnose'
import type { Text } from '@ecs-lint/core/finding'
import { stuckText, type Simulation } from '@ecs-lint/core/simulate'
import type { Browser, Fault, Message } from './fault.ts'

export const withoutTasks: Text = {
  ko: '원하는 태스크가 0개라 고장 날 것이 없습니다. 1단계에서 하나 이상으로 늘리세요.',
  en: 'There are no tasks that could fail. Ask for one or more in step 1.',
}

/** What somebody sees who opens the address; by an Application Load Balancer, or without one. */
export const answers: Readonly<Record<Browser, Readonly<Record<'application' | 'other', Text>>>> = {
  'no-task': {
    application: {
      ko: '로드 밸런서가 503을 돌려줍니다. 요청을 보낼 태스크가 없습니다.',
      en: 'The load balancer answers 503: there is no task to send requests to.',
    },
    other: {
      ko: '접속되지 않습니다. 요청을 받을 태스크가 없습니다.',
      en: 'It does not connect: there is no task to take requests.',
    },
  },
  'no-target': {
    application: {
      ko: '로드 밸런서가 언제나 503을 돌려줍니다.',
      en: 'The load balancer always answers 503.',
    },
    other: { ko: '접속되지 않습니다.', en: 'It does not connect.' },
  },
  refused: {
    application: { ko: '로드 밸런서가 502를 돌려줍니다.', en: 'The load balancer answers 502.' },
    other: { ko: '연결이 바로 끊어집니다.', en: 'The connection ends at once.' },
  },
  'no-answer': {
    application: {
      ko: '한참 기다린 끝에 로드 밸런서가 504를 돌려줍니다.',
      en: 'After a long wait the load balancer answers 504.',
    },
    other: {
      ko: '한없이 기다리다가 시간 초과가 납니다.',
      en: 'It waits, and the connection times out.',
    },
  },
  'comes-and-goes': {
    application: {
      ko: '되다 말다 합니다. 정상인 대상이 하나도 없으면 로드 밸런서는 비정상인 대상에도 보내지만, 그 태스크는 곧 교체됩니다.',
      en: 'It works off and on: with no healthy target at all the load balancer sends to unhealthy ones, and those tasks are soon replaced.',
    },
    other: { ko: '되다 말다 합니다.', en: 'It works off and on.' },
  },
  shut: {
    application: {
      ko: '한없이 기다리다가 시간 초과가 납니다. HTTP 오류 코드조차 오지 않습니다.',
      en: 'It waits, and the connection times out. Not even an HTTP error comes back.',
    },
    other: {
      ko: '한없이 기다리다가 시간 초과가 납니다.',
      en: 'It waits, and the connection times out.',
    },
  },
  works: {
    application: { ko: '잘 열립니다.', en: 'It opens well.' },
    other: { ko: '잘 열립니다.', en: 'It opens well.' },
  },
}

export const stageTexts: Readonly<Record<LifeStage, Text>> = {
  pull: { ko: '이미지를 받는 중', en: 'While the image is pulled' },
  prepare: {
    ko: '이미지를 받기 전, 역할·비밀 값·로그를 준비하는 중',
    en: 'Before the image: role, secrets, logs',
  },
  run: { ko: '컨테이너가 실행되는 중', en: 'While the container runs' },
  schedule: {
    ko: 'ECS가 태스크를 두거나 교체하는 중',
    en: 'While ECS places or replaces tasks',
  },
  traffic: {
    ko: '태스크는 떴고, 요청이나 상태 확인이 오가는 중',
    en: 'The tasks run: on the way of requests and health checks',
  },
}

/** What the grader says, made of the faults themselves. */
export const afterwards = {
  wrongStage: ({ text }: Message, stage: LifeStage): Text =>
    stage === 'traffic' && text.includes('steady state')
      ? {
          ko: '이 이벤트는 태스크가 모두 잘 돌고 있다는 뜻입니다. 그런데도 접속되지 않는다면 어디에서 막혔을까요?',
          en: 'This event says that all tasks run well. Where is it, then, that users are stopped?',
        }
      : {
          ko: `첫 메시지를 다시 읽어 보세요: ${text}`,
          en: `Read the first message again: ${text}`,
        },
  /** `message` is one that is not among those shown; absent where the other fault says the same. */
  wrongCause: (message: string | undefined, seen: Text): Text =>
    message === undefined
      ? {
          ko: `메시지는 같아도 브라우저에서는 이랬을 것입니다: ${seen.ko}`,
          en: `The message would be the same, but not what a browser shows: ${seen.en}`,
        }
      : {
          ko: `그랬다면 이런 메시지가 보였을 것입니다: ${message}`,
          en: `Then you would have read: ${message}`,
        },
  wrongFix: ({ cause }: Fault): Text => ({
    ko: `그렇게 하면 다른 고장이 고쳐집니다: ${cause.ko}`,
    en: `That mends another fault: ${cause.en}`,
  }),
  update: ({ result: { outcome, stuck, seconds, lowestHealthy } }: Simulation): Text => {
    if (stuck !== undefined) return stuckText(stuck)
    const end = outcome === 'rolled-back' ? rolledBack : halted
    return {
      ko: `${Math.round(seconds)}초 뒤에 배포 회로 차단기가 ${end.ko} 그동안 정상인 기존 태스크는 가장 적을 때 ${lowestHealthy}개였습니다.`,
      en: `After ${Math.round(seconds)} s the circuit breaker ${end.en} Meanwhile ${lowestHealthy} healthy ${lowestHealthy === 1 ? 'task' : 'tasks'} of the old version ran, at the fewest.`,
    }
  },
}

const rolledBack: Text = { ko: '기존 버전으로 되돌립니다.', en: 'has rolled back.' }
const halted: Text = { ko: '배포를 실패로 끝냅니다.', en: 'has ended the deployment as failed.' }
