import type { WordsOf } from '../rule.ts'
import type { healthCheckGraceTooShort } from './health-check-grace-too-short.ts'

export const words: WordsOf<typeof healthCheckGraceTooShort> = {
  title: {
    ko: '상태 확인 유예 기간을 컨테이너의 시작 시간보다 길게 잡는다',
    en: 'Make the health check grace period longer than the container takes to start',
  },
  why: {
    ko: '컨테이너의 startPeriod는 시작에 얼마나 걸릴 수 있는지를 말합니다. 그 안에 로드 밸런서가 비정상으로 판정하고 유예 기간도 끝나면, ECS는 아직 뜨는 중인 태스크를 종료합니다.',
    en: "A container's startPeriod says how long it may take to start. If the load balancer finds it unhealthy by then and the grace period is over, ECS kills a task that is still starting.",
  },
  message: {
    ko: ({ grace, startPeriod, givenUpAfter, enough }) =>
      grace < startPeriod
        ? `컨테이너는 시작에 ${startPeriod}초까지 걸릴 수 있는데(startPeriod) 유예 기간이 ${grace}초라, ${givenUpAfter}초 만에 비정상으로 판정되어 종료되고 다시 시작되기를 되풀이합니다. 유예 기간을 ${enough}초 이상으로 하세요.`
        : `컨테이너는 시작에 ${startPeriod}초까지 걸릴 수 있고(startPeriod), 그러면 로드 밸런서는 ${enough}초가 되어야 정상으로 판정합니다. 유예 기간은 ${grace}초에 끝나, 그때 아직 비정상이면 태스크가 종료됩니다. 유예 기간을 ${enough}초 이상으로 하세요.`,
    en: ({ grace, startPeriod, givenUpAfter, enough }) =>
      grace < startPeriod
        ? `The container may take ${startPeriod} s to start (startPeriod), and the grace period is ${grace} s: ECS kills it as unhealthy after ${givenUpAfter} s, over and over. Make the grace period ${enough} s or more.`
        : `The container may take ${startPeriod} s to start (startPeriod), after which the load balancer finds it healthy at ${enough} s. The grace period ends at ${grace} s, and ECS kills a task that is unhealthy then. Make the grace period ${enough} s or more.`,
  },
  fix: {
    ko: ({ enough }) => `상태 확인 유예 기간을 ${enough}초로 늘리기`,
    en: ({ enough }) => `Make the health check grace period ${enough} s`,
  },
}
