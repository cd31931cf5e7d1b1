import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What happened to the machine under a task. */
export const stopHostFailures: readonly Failure[] = [
  {
    id: 'spot-interruption',
    stage: 'run',
    field: 'stopCode',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['SpotInterruption'], ['Spot Task was interrupted'], ['Spot interruption']],
    cause: {
      ko: 'AWS가 스팟 용량을 회수했습니다. 2분 전에 알리고 SIGTERM을 보냅니다.',
      en: 'AWS took the Spot capacity back, two minutes after a warning and a SIGTERM.',
    },
    fix: {
      ko: '용량 공급자 전략에 FARGATE를 기본(base)으로 하나 이상 두고, SIGTERM을 받으면 하던 일을 마무리하게 만드세요.',
      en: 'Keep a base of at least one on FARGATE in the capacity provider strategy, and finish up on SIGTERM.',
    },
    look: looks.task,
    sample: 'SpotInterruption',
    source: sources.stopCodes,
    basis: 'read',
  },
  {
    id: 'maintenance',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['ECS is performing maintenance'],
      ['task is being retired'],
      ['scheduled for retirement'],
      ['performing maintenance on the underlying infrastructure'],
      ['Task was stopped for maintenance'],
      ['instance is undergoing maintenance'],
    ],
    cause: {
      ko: 'AWS가 태스크 아래의 인프라를 바꾸느라 태스크를 회수했습니다. 앱의 고장이 아닙니다.',
      en: 'AWS retired the task to renew what lies under it. No fault of the program.',
    },
    fix: {
      ko: '서비스의 태스크는 교체됩니다. 최소 정상 비율에 여유를 두고, 서비스가 아닌 태스크는 다시 시작하세요.',
      en: 'A task of a service is replaced. Leave room in the minimum healthy percent; start a task without a service again.',
    },
    look: looks.task,
    sample: 'ECS is performing maintenance on the underlying infrastructure hosting the task',
    source: sources.retirement,
    basis: 'excerpt',
  },
  {
    id: 'instance-draining',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['container instance', 'is DRAINING'],
      ['instance is in DRAINING'],
      ['DRAINING state'],
      ['set to DRAINING'],
      ['container instance is being drained'],
      ['draining the container instance'],
    ],
    cause: {
      ko: '컨테이너 인스턴스가 DRAINING이 되어 서비스가 태스크를 다른 곳으로 옮겼습니다.',
      en: 'The container instance went to DRAINING, and the service moved the task elsewhere.',
    },
    fix: {
      ko: '축소나 AMI 교체라면 정상입니다. 남은 인스턴스에 자리가 있는지 확인하세요.',
      en: 'Normal for scale-in or a new AMI. See that the other instances have room.',
    },
    look: looks.instances,
    sample: 'Task stopped because its container instance is in DRAINING status',
    source: sources.draining,
    basis: 'excerpt',
  },
  {
    id: 'instance-ended',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Host EC2 (instance', 'terminated'],
      ['Host EC2 (instance', 'stopped'],
    ],
    cause: {
      ko: '태스크가 실행되던 EC2 인스턴스가 더는 실행 중이 아닙니다.',
      en: 'The EC2 instance under the task does not run any more.',
    },
    fix: {
      ko: 'Auto Scaling 그룹의 활동과 스팟 회수를 확인하고, 관리형 드레이닝을 켜세요.',
      en: 'Look at the activity of the Auto Scaling group and at Spot, and turn managed draining on.',
    },
    told: [
      {
        phrases: [['terminated']],
        cause: {
          ko: '태스크가 실행되던 EC2 인스턴스 {ec2-instance:이/가} 종료되었습니다.',
          en: 'The EC2 instance {ec2-instance} under the task was terminated.',
        },
      },
      {
        cause: {
          ko: '태스크가 실행되던 EC2 인스턴스 {ec2-instance:이/가} 중지되었습니다.',
          en: 'The EC2 instance {ec2-instance} under the task was stopped.',
        },
      },
    ],
    look: looks.scalingActivities,
    sample: 'Host EC2 (instance i-0abc) terminated.',
    source: sources.stopped,
    basis: 'read',
  },
  {
    id: 'deregistration-forced',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Container instance deregistration forced by user']],
    cause: {
      ko: '누군가 컨테이너 인스턴스를 강제로 등록 해제했습니다.',
      en: 'Somebody deregistered the container instance with force.',
    },
    fix: {
      ko: '먼저 인스턴스를 DRAINING으로 바꾸고, 비워진 뒤에 등록 해제하세요.',
      en: 'Set the instance to DRAINING first, and deregister it once it is empty.',
    },
    look: looks.instances,
    sample: 'Container instance deregistration forced by user',
    source: sources.stopped,
    basis: 'read',
  },
  {
    id: 'termination-notice',
    stage: 'run',
    field: 'stopCode',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['TerminationNotice']],
    cause: {
      ko: '태스크가 실행되던 곳이 곧 없어진다는 통지를 받았습니다. 유지 관리를 위한 회수나 스팟 회수일 때입니다.',
      en: 'What the task ran on is about to go: retired for maintenance, or taken back as Spot.',
    },
    fix: {
      ko: '태스크는 교체됩니다. 최소 정상 비율에 여유가 있는지, 앱이 SIGTERM에 정상 종료되는지 확인하세요.',
      en: 'The task is replaced. See that the minimum healthy percent leaves room, and that the program ends well on SIGTERM.',
    },
    look: looks.task,
    sample: 'TerminationNotice',
    source: sources.stopCodes,
    basis: 'read',
  },
  {
    id: 'infrastructure-health',
    stage: 'run',
    field: 'stopCode',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['InfrastructureHealth']],
    cause: {
      ko: '태스크 아래의 인프라가 비정상이어서 ECS가 태스크를 교체했습니다.',
      en: 'What lies under the task was unhealthy, and ECS replaced the task.',
    },
    fix: {
      ko: '앱은 고칠 것이 없습니다. 한 가용 영역이나 한 인스턴스에서 되풀이되는지만 보세요.',
      en: 'There is nothing to change in the program; see whether it keeps coming in one zone or on one instance.',
    },
    look: looks.task,
    sample: 'InfrastructureHealth',
    source: sources.stopCodes,
    basis: 'excerpt',
  },
]
