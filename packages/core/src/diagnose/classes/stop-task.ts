import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What somebody, or the task itself did. */
export const stopTaskFailures: readonly Failure[] = [
  {
    id: 'essential-container-exited',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [['Essential container in task exited'], ['EssentialContainerExited']],
    cause: {
      ko: '필수 컨테이너가 끝나서 태스크의 나머지 컨테이너도 함께 멈췄습니다.',
      en: 'An essential container ended, so the others of its task were stopped too.',
    },
    fix: {
      ko: '종료 코드를 보세요. 0은 스스로 끝남, 1은 애플리케이션 오류, 137은 강제 종료, 139는 비정상 종료, 143은 종료 요청입니다. 그다음 로그의 마지막 줄을 읽으세요.',
      en: 'Look at the exit code: 0 ended by itself, 1 an error of the application, 137 killed, 139 crashed, 143 asked to stop. Then read the last lines of the log.',
    },
    look: looks.task,
    sample: 'Essential container in task exited',
    source: sources.stopped,
    basis: 'read',
  },
  {
    id: 'task-failed-to-start',
    stage: 'run',
    field: 'stopCode',
    kind: 'symptom',
    certainty: 'look-next',
    phrases: [['TaskFailedToStart'], ['Task failed to start']],
    cause: {
      ko: '태스크가 ‘실행 중’에 이르지 못했습니다. 이미지, 비밀 값, 네트워크, 볼륨 가운데 하나입니다.',
      en: 'The task never reached “running”: image, secret, network or volume.',
    },
    fix: {
      ko: '중지된 태스크의 중지 이유(stoppedReason)와 컨테이너의 이유를 읽어 여기에 다시 넣어 보세요.',
      en: 'Read the stopped reason of the task and of its containers, and paste those here.',
    },
    look: looks.task,
    sample: 'TaskFailedToStart',
    source: sources.stopCodes,
    basis: 'read',
  },
  {
    id: 'stopped-by-user',
    stage: 'run',
    field: 'stopCode',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['UserInitiated'], ['Task stopped by user']],
    cause: { ko: '누군가 StopTask를 불러 태스크를 중지했습니다.', en: 'StopTask was called for the task.' },
    fix: {
      ko: 'CloudTrail에서 StopTask를 부른 사람이나 스크립트를 찾아보세요. 서비스의 태스크라면 새 태스크가 대신 시작됩니다.',
      en: 'Find out by CloudTrail which person or script called it. A task of a service is replaced.',
    },
    look: looks.stoppers,
    sample: 'UserInitiated',
    source: sources.stopCodes,
    basis: 'read',
  },
  {
    id: 'scaling-activity',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'state',
    certainty: 'certain',
    phrases: [['Scaling activity initiated by']],
    cause: {
      ko: '서비스가 스스로 멈춘 태스크입니다. 태스크 수를 줄였거나 새 배포가 교체했습니다.',
      en: 'The service stopped it: fewer tasks were wanted, or a newer deployment took its place.',
    },
    fix: {
      ko: '할 일이 없습니다. 배포가 실패하고 있었다면 그 배포의 중지된 태스크를 보세요.',
      en: 'Nothing to do. If a deployment was failing, look at the stopped tasks of that deployment.',
    },
    look: looks.events,
    sample: 'Scaling activity initiated by (deployment ecs-svc/123)',
    source: sources.stopped,
    basis: 'read',
  },
]
