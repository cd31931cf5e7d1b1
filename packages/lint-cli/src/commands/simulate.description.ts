import { defineCommand, flagOption, listOption, textOption } from '../command.ts'
import { cannotRun, parametersOption, pricesOption, verboseOption } from './options/shared.ts'

/** Options that describe a service; they exclude files. */
export const withoutFiles = {
  tasks: textOption('N', {
    ko: '파일이 없을 때: 원하는 태스크 수 (기본값: 3)',
    en: 'without files: desired tasks (default: 3)',
  }),
  min: textOption('PERCENT', {
    ko: '파일이 없을 때: 최소 정상 상태 백분율 (기본값: 100)',
    en: 'without files: minimum healthy percent (default: 100)',
  }),
  max: textOption('PERCENT', {
    ko: '파일이 없을 때: 최대 백분율 (기본값: 200)',
    en: 'without files: maximum percent (default: 200)',
  }),
  strategy: textOption('STRATEGY', {
    ko: '파일이 없을 때: rolling, blue-green, linear, canary (기본값: rolling)',
    en: 'without files: rolling, blue-green, linear or canary (default: rolling)',
  }),
  azs: textOption('N', {
    ko: '파일이 없을 때: 가용 영역 수 (기본값: 2)',
    en: 'without files: Availability Zones (default: 2)',
  }),
  alb: flagOption({
    ko: '파일이 없을 때: Application Load Balancer 사용',
    en: 'without files: with an Application Load Balancer',
  }),
  spot: flagOption({
    ko: '파일이 없을 때: Fargate Spot만 사용',
    en: 'without files: run on Fargate Spot only',
  }),
  'no-circuit-breaker': flagOption({
    ko: '파일이 없을 때: 롤백하는 배포 회로 차단기를 끔',
    en: 'without files: turn off the deployment circuit breaker, which rolls back',
  }),
}

export const simulateCommand = defineCommand({
  name: 'simulate',
  operands: '[paths…]',
  summary: {
    ko: '배포나 장애가 일어나면 서비스의 태스크가 어떻게 되는지 시간순으로 보여 줍니다. AWS를 호출하지 않습니다.',
    en: 'Simulates what a deployment or a failure does to a service over time. It does not call AWS.',
  },
  options: {
    parameters: parametersOption,
    verbose: verboseOption,
    event: textOption('EVENT', {
      ko: 'deploy, first-deploy, bad-deploy, slow-start, stop-deployment, crash, hang, az-loss, spot-interruption, retirement 중 하나 (기본값: deploy)',
      en: 'deploy, first-deploy, bad-deploy, slow-start, stop-deployment, crash, hang, az-loss, spot-interruption or retirement (default: deploy)',
    }),
    service: textOption('NAME', {
      ko: '파일에 서비스가 여럿일 때 고를 서비스: 이름, 클러스터/이름, ARN, 파일 중 하나',
      en: 'which service, where the files have several: by its name, CLUSTER/NAME, ARN or file',
    }),
    region: textOption('REGION', {
      ko: '추가 요금을 계산할 리전 (기본값: 파일에 나오는 리전)',
      en: 'Region to price the extra task-hours in (default: the one that the files name)',
    }),
    assume: listOption('ID=VALUE', {
      ko: '가정을 바꿈. 여러 번 쓸 수 있음. AWS 문서가 서로 다르거나 분명하지 않은 것: drainingTasks=wait-at-100|wait|ignore, circuitBreakerStrategies=blue-green|rolling|all, earlySuccess=at-once|as-replaced|off, exitsAfterRunning=count|ignore. 사람이나 환경에 달린 것: pauseHooks=timeout|continue, hasSpotCapacity=yes|no, instances=N|unlimited, instanceType=TYPE, trunking=off|on, instanceLaunchSeconds=N, requestsPerSecond=N. 앱: provisionSeconds, pendingSeconds, imageMegabytes, pullMegabytesPerSecond, startSeconds, exitSeconds, deprovisionSeconds, requestSeconds, alarmSeconds, noticeSeconds',
      en: "changes an assumption; may be repeated. Where AWS's pages disagree or are unclear: drainingTasks=wait-at-100|wait|ignore, circuitBreakerStrategies=blue-green|rolling|all, earlySuccess=at-once|as-replaced|off, exitsAfterRunning=count|ignore. What depends on people or the environment: pauseHooks=timeout|continue, hasSpotCapacity=yes|no, instances=N|unlimited, instanceType=TYPE, trunking=off|on, instanceLaunchSeconds=N, requestsPerSecond=N. The application: provisionSeconds, pendingSeconds, imageMegabytes, pullMegabytesPerSecond, startSeconds, exitSeconds, deprovisionSeconds, requestSeconds, alarmSeconds, noticeSeconds",
    }),
    'start-seconds': textOption('N', {
      ko: 'RUNNING부터 앱이 응답하기까지 걸리는 초 (기본값: 상태 확인의 startPeriod, 없으면 10. slow-start에서는 새 버전의 값이며 150)',
      en: 'seconds from RUNNING until the application answers (default: the startPeriod of the health check, else 10; of slow-start those of the new version, 150)',
    }),
    prices: pricesOption,
    ...withoutFiles,
  },
  combinations: [
    { options: ['service', 'verbose'], needs: ['paths'] },
    { options: ['prices'], needs: ['region', 'paths'] },
  ],
  examples: [
    'ecs-lint simulate task-definition.json service.json --event bad-deploy',
    'ecs-lint simulate --tasks 3 --min 100 --max 133',
    'ecs-lint simulate --alb --strategy canary --format json',
    'ecs-lint simulate service.json --event crash --assume startSeconds=30',
  ],
  exits: [
    [0, { ko: '끝까지 진행됨', en: 'it finished' }],
    [1, { ko: '끝나지 못하거나, 실패하거나, 롤백됨', en: 'stuck, failed or rolled back' }],
    [2, cannotRun],
  ],
})
