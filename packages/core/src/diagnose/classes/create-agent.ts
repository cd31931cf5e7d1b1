import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What the agent says of a container. */
export const createAgentFailures: readonly Failure[] = [
  {
    id: 'container-timeout',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['ContainerRuntimeTimeoutError'],
      ['DockerTimeoutError'],
      ['Could not transition to', 'timed out'],
    ],
    cause: {
      ko: '컨테이너가 제때 다음 상태로 넘어가지 못했습니다. 디스크가 바쁘거나, 이미지가 아주 크거나, Docker가 멈췄을 수 있습니다.',
      en: 'The container did not get to its next state in time: a busy disk, a huge image, or a runtime that hangs.',
    },
    fix: {
      ko: '인스턴스의 디스크 사용량과 버스트 크레딧을 확인하고, 필요하면 ECS_CONTAINER_START_TIMEOUT을 늘리세요.',
      en: 'Check disk load and burst credits of the host, and raise ECS_CONTAINER_START_TIMEOUT if need be.',
    },
    look: looks.agentLog,
    told: [
      {
        phrases: [['transition to inspecting']],
        cause: {
          ko: '인스턴스의 Docker가 컨테이너에 대해 제때 답하지 않았습니다. 디스크가 바쁘거나 Docker가 멈췄을 수 있습니다.',
          en: 'Docker on the instance did not tell of the container in time: a busy disk, or a Docker that hangs.',
        },
        fix: {
          ko: '인스턴스의 디스크 사용량과 버스트 크레딧을 확인하고, 되풀이되면 인스턴스를 바꾸세요.',
          en: 'Check disk load and burst credits of the instance, and replace it if it keeps coming.',
        },
      },
    ],
    sample: 'ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m',
    source: sources.stopCodesOfTasks,
    basis: 'read',
  },
  {
    id: 'container-vanished',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['ContainerVanishedError'], ['No container matching saved ID']],
    cause: {
      ko: 'ECS가 아닌 누군가가 인스턴스에서 컨테이너를 지웠습니다.',
      en: 'The container was removed on the instance, and not by ECS.',
    },
    fix: {
      ko: '인스턴스에서 ECS의 컨테이너를 직접 지우지 않게 하세요. docker rm이나 정리 작업을 찾아보세요.',
      en: 'Do not remove containers of ECS by hand; look for docker rm and clean-up jobs.',
    },
    look: looks.agentLog,
    sample: 'ContainerVanishedError: No container matching saved ID found',
    source: sources.agentEngine,
    basis: 'read',
  },
  {
    id: 'host-config',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['HostConfigError'], ['DockerClientConfigError']],
    cause: {
      ko: '태스크 정의에 이 인스턴스의 에이전트가 만들 수 없는 설정이 있습니다.',
      en: 'The task definition asks for something that the agent on this instance cannot turn into a container.',
    },
    fix: {
      ko: 'linuxParameters, ulimits, 로그 설정과 에이전트 버전을 확인하세요.',
      en: 'Check linuxParameters, ulimits, the log configuration and the version of the agent.',
    },
    look: looks.agentLog,
    sample: 'HostConfigError: x',
    source: sources.agentErrors,
    basis: 'read',
  },
  {
    id: 'container-not-stopped',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['CannotStopContainerError']],
    cause: { ko: '컨테이너가 제때 멈추지 않았습니다.', en: 'The container could not be stopped in time.' },
    fix: {
      ko: '앱이 SIGTERM을 받으면 끝나게 하고, 인스턴스가 멈춰 있지 않은지 확인하세요.',
      en: 'Let the program end on SIGTERM, and see that the host does not hang.',
    },
    look: looks.agentLog,
    sample: 'CannotStopContainerError: failed sending SIGTERM to container',
    source: sources.stopCodesOfTasks,
    basis: 'read',
  },
  {
    id: 'container-not-inspected',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['CannotInspectContainerError']],
    cause: {
      ko: '에이전트가 컨테이너의 상태를 알아내지 못했습니다. 인스턴스나 Docker의 문제입니다.',
      en: 'The agent could not ask the runtime about the container: trouble of the host, not of the program.',
    },
    fix: { ko: '되풀이되면 그 인스턴스를 교체하세요.', en: 'Replace the instance if it keeps coming.' },
    look: looks.agentLog,
    sample: 'CannotInspectContainerError: x',
    source: sources.stopCodesOfTasks,
    basis: 'read',
  },
]
