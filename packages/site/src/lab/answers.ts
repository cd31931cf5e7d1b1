import type { LifeStage } from '@ecs-lint/core/diagnose'
import type { Text } from '@ecs-lint/core/finding'
import { failureThreshold, stuckText, type Simulation, type Stuck } from '@ecs-lint/core/simulate'
import { timeText } from '../map/stage/time-text.ts'
import type { Browser } from './fault.ts'

/** What somebody sees who opens the address; by an Application Load Balancer, or without one. */
export const answers: Readonly<Record<Browser, Readonly<Record<'application' | 'other', Text>>>> = {
  'no-task': {
    application: {
      ko: '로드 밸런서가 503을 돌려줍니다. 앞서 돌던 태스크도 남아 있지 않아, 요청을 받을 태스크가 없습니다.',
      en: 'The load balancer answers 503: no older task is left either, so there is none to send requests to.',
    },
    other: {
      ko: '접속되지 않습니다. 앞서 돌던 태스크도 남아 있지 않아, 요청을 받을 태스크가 없습니다.',
      en: 'It does not connect: no older task is left either, so there is none to take requests.',
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
    application: { ko: '잘 열립니다.', en: 'It opens as it should.' },
    other: { ko: '잘 열립니다.', en: 'It opens as it should.' },
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
    en: 'While requests and health checks go to running tasks',
  },
}

/** What is said of a copy that was changed. */
export const verdicts = {
  untouched: {
    ko: '아직 아무것도 바꾸지 않았습니다. 이대로 업데이트하면 같은 메시지가 다시 나옵니다.',
    en: 'Nothing is changed yet: an update of this brings the same messages again.',
  },
  fewerTasks: {
    ko: '태스크를 줄이면 증상도 줄지만 서비스도 그만큼 줄어듭니다. 태스크는 그대로 두고 원인을 고치세요.',
    en: 'With fewer tasks there is less of the trouble, and less of the service. Leave them as they were, and fix the cause.',
  },
  otherBalancer: {
    ko: '로드 밸런서를 바꾸면 증상은 사라지지만 손님이 쓰던 주소도 함께 사라집니다. 로드 밸런서는 그대로 두고 고치세요.',
    en: 'Another load balancer, or none, takes the symptom away, and the address that customers use. Keep it, and fix the cause.',
  },
  otherScheme: {
    ko: '체계를 바꾸면 로드 밸런서를 새로 만들어야 하고 손님이 접속하는 곳도 달라집니다. 그대로 두고 원인을 고치세요.',
    en: 'Another scheme means another load balancer, and customers reach it from elsewhere. Keep it, and fix the cause.',
  },
  solved: {
    ko: '고쳤습니다! 모든 태스크가 정상이고 손님의 요청이 끝까지 갑니다.',
    en: 'Fixed! All tasks are healthy, and requests get all the way.',
  },
  /** `causes`: of what the learner's own service had before, and the copy has still. */
  solvedBeside: (causes: Text): Text => ({
    ko: `이 고장은 고쳤습니다. 그런데 처음부터 내 서비스에 있던 다른 고장이 복사본에도 남아 있어, 손님의 요청은 아직 끝까지 가지 못합니다. ${causes.ko}`,
    en: `This fault is fixed, but requests still do not get all the way: another fault was in your service before. ${causes.en}`,
  }),
  /** `causes`: of what shows only when ECS has to replace tasks. */
  solvedBefore: (causes: Text): Text => ({
    ko: `고쳤습니다! 모든 태스크가 정상이고 손님의 요청이 끝까지 갑니다. 이 고장과는 별개로, 처음부터 내 서비스에 있던 문제가 태스크를 교체할 때 드러납니다. ${causes.ko}`,
    en: `Fixed! All tasks are healthy, and requests get all the way. Apart from this fault, something that was in your service before will show once tasks have to be replaced. ${causes.en}`,
  }),
  still: (message: string): Text => ({
    ko: `아직 그대로입니다. 첫 메시지를 다시 읽어 보세요: ${message}`,
    en: `It is still there. Read the first message again: ${message}`,
  }),
  other: (message: string): Text => ({
    ko: `처음 고장은 사라졌지만 다른 고장이 생겼습니다: ${message}`,
    en: `The first fault is gone, and another has come: ${message}`,
  }),
  worse: (message: Text): Text => ({
    ko: `고장은 사라졌지만 ecs-lint가 새로 지적하는 것이 있습니다. ${message.ko}`,
    en: `The fault is gone, but ecs-lint now finds something else: ${message.en}`,
  }),
} as const

/** What follows from the faults themselves. */
export const afterwards = {
  /** `message`: what the fault that such a change would mend has left. */
  otherMessage: (message: string): Text => ({
    ko: `이 설정이 원인이었다면 이런 메시지가 보였을 것입니다: ${message}`,
    en: `Had this setting been the cause, you would have read: ${message}`,
  }),
  /** `without`: what stops an update of the service even without the fault. */
  update: ({ scenario, result }: Simulation, without?: Stuck): Text => {
    const { outcome, stuck, seconds, lowestHealthy } = result
    if (without !== undefined) {
      const { ko, en } = stuckText(without)
      return {
        ko: `이 고장이 없어도 내 서비스의 업데이트는 막혀 있습니다. ${ko}`,
        en: `Even without this fault an update of your service is stuck. ${en}`,
      }
    }
    if (stuck !== undefined) return stuckText(stuck)
    const end = outcome === 'rolled-back' ? rolledBack : halted
    const { desired, circuitBreaker, newVersion } = scenario
    const failed = failureThreshold(desired, circuitBreaker.threshold)
    // How long a start that fails takes is up to what it waits for. Health checks fail by their settings.
    const after =
      newVersion.fault === 'unhealthy'
        ? { ko: `${timeText(seconds, 'ko')} 뒤에`, en: `after ${timeText(seconds, 'en')}` }
        : {
            ko: `시작하지 못한 태스크를 ${failed}개까지 센 뒤`,
            en: `after ${failed} ${failed === 1 ? 'task has' : 'tasks have'} failed to start`,
          }
    return {
      ko: `배포 회로 차단기가 ${after.ko} ${end.ko} 그동안 기존 태스크가 요청을 받으며, 가장 적을 때 ${lowestHealthy}개입니다.`,
      en: `The circuit breaker ${end.en} ${after.en}. Until then the older tasks take the requests: ${lowestHealthy} at the fewest.`,
    }
  },
}

const rolledBack: Text = { ko: '기존 버전으로 되돌립니다.', en: 'would roll back' }
const halted: Text = { ko: '배포를 실패로 끝냅니다.', en: 'would end the deployment as failed' }
