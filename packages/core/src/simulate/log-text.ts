import { joined, koCount, type Text } from '../finding/index.ts'
import type { Stage } from '../cost/index.ts'
import { exampleAddress } from '../network/index.ts'
import type { LogEntry } from './log.ts'
import type { Version } from './scenario.ts'
import type { Simulation } from './simulate.ts'
import type { EndReason } from './state.ts'

const versions: Readonly<Record<Version, Text>> = {
  old: { ko: '기존 버전', en: 'old' },
  new: { ko: '새 버전', en: 'new' },
}

const reasons: Readonly<Record<EndReason, Text>> = {
  'cannot-pull': { ko: '이미지를 받지 못해 중지되었습니다', en: 'could not pull the image' },
  exited: { ko: '시작하자마자 종료되었습니다', en: 'exited right after the start' },
  unhealthy: { ko: '상태 확인에 실패했습니다', en: 'failed the health check' },
  crashed: { ko: '갑자기 죽었습니다', en: 'died' },
  'zone-lost': {
    ko: '가용 영역과 함께 사라진 것으로 확인되었습니다',
    en: 'turned out to be gone with the zone',
  },
  'spot-interrupted': { ko: '스팟 회수로 중지되었습니다', en: 'lost the Spot capacity' },
  retired: { ko: 'AWS에 회수되었습니다', en: 'was retired by AWS' },
  replaced: { ko: '교체되었습니다', en: 'was replaced' },
}

const stageTexts: Readonly<Record<Stage, Text>> = {
  ROLLING: { ko: '태스크를 차례로 교체합니다', en: 'tasks are replaced in turn' },
  RECONCILE_SERVICE: { ko: '서비스 상태를 맞춥니다', en: 'the service is reconciled' },
  PRE_SCALE_UP: { ko: '새 버전을 띄우기 전입니다', en: 'before the new version starts' },
  SCALE_UP: { ko: '새 버전을 기존 버전만큼 띄웁니다', en: 'the new version starts beside the old one' },
  POST_SCALE_UP: { ko: '새 버전이 모두 떴습니다', en: 'all of the new version is up' },
  TEST_TRAFFIC_SHIFT: {
    ko: '테스트 트래픽을 새 버전으로 돌립니다',
    en: 'test traffic moves to the new version',
  },
  POST_TEST_TRAFFIC_SHIFT: { ko: '새 버전을 시험합니다', en: 'the new version is tested' },
  PRE_PRODUCTION_TRAFFIC_SHIFT: {
    ko: '실제 트래픽을 옮기기 전입니다',
    en: 'before production traffic moves',
  },
  PRODUCTION_TRAFFIC_SHIFT: { ko: '실제 트래픽을 옮깁니다', en: 'production traffic moves' },
  POST_PRODUCTION_TRAFFIC_SHIFT: {
    ko: '실제 트래픽을 모두 옮겼습니다',
    en: 'all production traffic has moved',
  },
  BAKE_TIME: {
    ko: '두 버전을 함께 둔 채 지켜봅니다',
    en: 'both versions stay while the new one is watched',
  },
  CLEAN_UP: { ko: '쓰지 않는 버전을 정리합니다', en: 'the version that is no longer used is removed' },
}

/** What the stages are where there is no version before. */
const loneStageTexts: Readonly<Partial<Record<Stage, Text>>> = {
  PRE_SCALE_UP: { ko: '태스크를 띄우기 전입니다', en: 'before the tasks start' },
  SCALE_UP: { ko: '태스크를 띄웁니다', en: 'the tasks start' },
  POST_SCALE_UP: { ko: '태스크가 모두 떴습니다', en: 'all tasks are up' },
  TEST_TRAFFIC_SHIFT: { ko: '테스트 트래픽을 보냅니다', en: 'test traffic comes' },
  POST_TEST_TRAFFIC_SHIFT: { ko: '테스트 트래픽으로 시험합니다', en: 'the tasks are tested' },
  BAKE_TIME: { ko: '그대로 두고 지켜봅니다', en: 'it is watched' },
  CLEAN_UP: { ko: '정리합니다', en: 'what is left is cleaned up' },
}

/** Whether a simulation has tasks of two versions, which must be told apart. */
export function versionsIn({ frames }: Pick<Simulation, 'frames'>): 'one' | 'both' {
  const all = new Set(frames.flatMap((frame) => frame.tasks.map(({ version }) => version)))
  return all.size > 1 ? 'both' : 'one'
}

/**
 * A line of the log as a sentence; with `versionsIn` of its simulation it names no version where there is but one. `same`: new
 * tasks of the same revision take the place of those before, as by `forceNewDeployment`.
 */
export function logText(entry: LogEntry, versionsThere: 'one' | 'same' | 'both' = 'both'): Text {
  const tasks = (count: number, version: Version): Text => {
    const things = count === 1 ? 'task' : 'tasks'
    const en = `${count} ${things}`
    if (versionsThere === 'same')
      return {
        ko: `${version === 'new' ? '새' : '기존'} 태스크 ${koCount(count)}`,
        en: `${count} ${versions[version].en} ${things}`,
      }
    return versionsThere === 'one'
      ? { ko: `태스크 ${koCount(count)}`, en }
      : {
          ko: `${versions[version].ko} 태스크 ${koCount(count)}`,
          en: `${en} of the ${versions[version].en} version`,
        }
  }
  switch (entry.kind) {
    case 'deployment-started':
      return versionsThere !== 'both'
        ? { ko: '배포를 시작합니다.', en: 'The deployment begins.' }
        : { ko: '새 버전 배포를 시작합니다.', en: 'The deployment of the new version begins.' }
    case 'tasks-started': {
      const { ko, en } = tasks(entry.count, entry.version)
      return { ko: `${ko}를 시작합니다.`, en: `Starting ${en}.` }
    }
    case 'tasks-running': {
      const { ko, en } = tasks(entry.count, entry.version)
      return {
        ko: `${ko}가 실행되기 시작했습니다(RUNNING).`,
        en: `${en} ${entry.count === 1 ? 'is' : 'are'} now RUNNING.`,
      }
    }
    case 'tasks-answering': {
      const { ko, en } = tasks(entry.count, entry.version)
      return {
        ko: `${ko}가 요청에 응답하기 시작했습니다.`,
        en: `${en} ${entry.count === 1 ? 'answers' : 'answer'} requests now.`,
      }
    }
    case 'tasks-healthy': {
      const { ko, en } = tasks(entry.count, entry.version)
      return { ko: `${ko}가 정상이 되었습니다.`, en: `${en} ${has(entry.count)} become healthy.` }
    }
    case 'tasks-silent': {
      const { ko, en } = tasks(entry.count, entry.version)
      const one = entry.count === 1
      return {
        ko: `ECS는 ${ko}를 정상으로 셉니다. 응답하지 못하지만 확인하는 곳이 없습니다.`,
        en: `ECS counts ${en} as healthy. ${one ? 'It does' : 'They do'} not answer, but nothing checks.`,
      }
    }
    case 'tasks-failed': {
      const { ko, en } = tasks(entry.count, entry.version)
      const text = { ko: `${ko}가 ${reasons[entry.reason].ko}.`, en: `${en} ${reasons[entry.reason].en}.` }
      return entry.stoppedReason === undefined ? text : joined([text, messageText(entry.stoppedReason)])
    }
    case 'tasks-stopping': {
      const { ko, en } = tasks(entry.count, entry.version)
      return entry.isBalanced
        ? { ko: `${ko}를 내립니다(등록 취소 후 SIGTERM).`, en: `Stopping ${en}: deregistered, then SIGTERM.` }
        : { ko: `${ko}에 SIGTERM을 보내 내립니다.`, en: `Stopping ${en}: SIGTERM.` }
    }
    case 'tasks-stopped': {
      const { ko, en } = tasks(entry.count, entry.version)
      return { ko: `${ko}가 멈췄습니다(STOPPED).`, en: `${en} ${has(entry.count)} STOPPED.` }
    }
    case 'stage': {
      const { ko, en } = (versionsThere === 'one' && loneStageTexts[entry.stage]) || stageTexts[entry.stage]
      return {
        ko: `${ko}(${entry.stage} 단계).`,
        en: `${en.charAt(0).toUpperCase()}${en.slice(1)} (stage ${entry.stage}).`,
      }
    }
    case 'traffic':
      if (versionsThere === 'one')
        return {
          ko: `실제 트래픽의 ${entry.percent}%가 태스크로 갑니다.`,
          en: `${entry.percent}% of production traffic goes to the tasks.`,
        }
      return {
        ko: `실제 트래픽의 ${entry.percent}%가 새 버전으로 갑니다.`,
        en: `${entry.percent}% of production traffic goes to the new version.`,
      }
    case 'zone-lost':
      return {
        ko: `가용 영역 ${entry.zone} 장애가 일어났습니다.`,
        en: `Availability Zone ${entry.zone} is lost.`,
      }
    case 'zone-back':
      return {
        ko: `가용 영역 ${entry.zone} 장애가 끝났습니다.`,
        en: `Availability Zone ${entry.zone} is back.`,
      }
    case 'spot-notice':
      return {
        ko: `스팟 회수 알림: 태스크 ${koCount(entry.count)}가 SIGTERM을 받고 2분 안에 끝납니다.`,
        en: `Spot interruption notice, and SIGTERM with it: ${entry.count} ${entry.count === 1 ? 'task ends' : 'tasks end'} within two minutes.`,
      }
    case 'tasks-hanging':
      return {
        ko: `태스크 ${koCount(entry.count)}가 응답하지 않습니다. 컨테이너는 그대로 돌고 있습니다.`,
        en: `${entry.count} ${entry.count === 1 ? 'task stops' : 'tasks stop'} answering; the containers run on.`,
      }
    case 'retirement':
      return {
        ko: `AWS가 태스크 ${koCount(entry.count)}를 회수(task retirement)합니다.`,
        en: `AWS retires ${entry.count} ${entry.count === 1 ? 'task' : 'tasks'}.`,
      }
    case 'restarting':
      return {
        ko: `태스크 ${koCount(entry.count)}의 컨테이너가 종료되어, 재시작 정책에 따라 태스크 안에서 다시 시작합니다.`,
        en: `The container of ${entry.count} ${entry.count === 1 ? 'task exits and is' : 'tasks exits and is'} restarted in place, by its restart policy.`,
      }
    case 'restarted':
      return {
        ko: `다시 시작한 태스크 ${koCount(entry.count)}가 응답합니다.`,
        en: `${entry.count} ${entry.count === 1 ? 'task that was restarted answers' : 'tasks that were restarted answer'} again.`,
      }
    case 'instances-launched':
      return {
        ko: `자리가 없어 인스턴스 ${entry.count}대를 더 띄웁니다.`,
        en: `No instance has room: ${entry.count} more ${entry.count === 1 ? 'is' : 'are'} launched.`,
      }
    case 'paused':
      return {
        ko: `${entry.stage} 단계의 PAUSE 후크에서 ContinueServiceDeployment를 최대 ${entry.minutes}분 기다립니다.`,
        en: `A PAUSE hook at ${entry.stage} waits up to ${entry.minutes} minutes for ContinueServiceDeployment.`,
      }
    case 'pause-over':
      return entry.action === 'CONTINUE'
        ? {
            ko: '기다리는 시간이 끝나 배포를 계속합니다.',
            en: 'The time is over, and the deployment continues.',
          }
        : {
            ko: '기다리는 시간이 끝나 롤백합니다.',
            en: 'The time is over, and the deployment is rolled back.',
          }
    case 'circuit-breaker':
      return {
        ko: `실패한 태스크가 ${entry.failures}개가 되어 배포 회로 차단기가 작동했습니다.`,
        en: `The circuit breaker trips: ${entry.failures} tasks have failed.`,
      }
    case 'alarm':
      return { ko: '배포 경보가 울렸습니다.', en: 'A deployment alarm goes off.' }
    case 'stop-requested':
      return {
        ko: '사람이 배포를 중지하고 롤백을 요청했습니다(StopServiceDeployment).',
        en: 'Somebody stops the deployment and asks for a rollback (StopServiceDeployment).',
      }
    case 'rollback-started':
      return { ko: '기존 버전으로 롤백합니다.', en: 'Rolling back to the old version.' }
    case 'rebalancing':
      return {
        ko: `가용 영역이 고르지 않아 태스크 ${koCount(entry.count)}를 옮깁니다.`,
        en: `The zones are uneven: ${entry.count} ${entry.count === 1 ? 'task moves' : 'tasks move'}.`,
      }
    case 'balanced':
      return { ko: '가용 영역이 다시 고르게 되었습니다.', en: 'The zones are even again.' }
    case 'completed':
      return { ko: '배포가 끝났습니다.', en: 'The deployment is complete.' }
    case 'rolled-back':
      return { ko: '롤백이 끝났습니다. 배포는 실패했습니다.', en: 'Rolled back: the deployment has failed.' }
    case 'stopped':
      return {
        ko: '롤백이 끝났습니다. 기존 버전이 모두 맡습니다.',
        en: 'Rolled back: the version before serves again.',
      }
    case 'failed':
    default:
      return {
        ko: '배포가 실패했습니다. 롤백하지 않으므로 그대로 멈춥니다.',
        en: 'The deployment has failed, and stays as it is: there is no rollback.',
      }
  }
}

/** A message as AWS writes it. Its address may be one that nobody has. */
export function messageText(message: string): Text {
  const [ko, en] = message.includes(exampleAddress) ? ['(IP 주소는 예시)', ' (example IP)'] : ['', '']
  return { ko: `AWS의 메시지${ko}: “${message}”`, en: `What AWS says${en}: “${message}”` }
}

function has(count: number): string {
  return count === 1 ? 'has' : 'have'
}
