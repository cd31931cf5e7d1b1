import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** CPU, memory and what Fargate supports. */
export const definitionsSizeFailures: readonly Failure[] = [
  {
    id: 'size-not-offered',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['No Fargate configuration exists'],
      ["Invalid 'cpu' setting for task"],
      ["Invalid 'memory' setting for task"],
      ['Invalid CPU or memory value'],
    ],
    cause: {
      ko: 'Fargate에 없는 CPU와 메모리 조합입니다.',
      en: 'Fargate does not offer that pair of CPU and memory.',
    },
    fix: {
      ko: '태스크 정의에서 표에 있는 조합을 고르세요. 1단계의 양식에는 쓸 수 있는 조합만 나옵니다.',
      en: 'Choose a pair from the table; the form of step 1 offers no other.',
    },
    sample: 'Error: ClientException: No Fargate configuration exists for given values.',
    source: sources.size,
    basis: 'read',
  },
  {
    id: 'size-unset',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ["Fargate requires that 'cpu' be defined"],
      ["Fargate requires that 'memory' be defined"],
      ['Fargate requires that', 'be defined at the task level'],
    ],
    cause: {
      ko: 'Fargate 태스크에는 태스크 수준의 cpu와 memory가 있어야 합니다.',
      en: 'A task for Fargate needs cpu and memory at the level of the task.',
    },
    fix: {
      ko: '컨테이너가 아니라 태스크 정의의 맨 위에 cpu와 memory를 적으세요.',
      en: 'Write cpu and memory at the top of the task definition, not in a container.',
    },
    sample: "ClientException: Fargate requires that 'cpu' be defined at the task level.",
    source: sources.size,
    basis: 'excerpt',
  },
  {
    id: 'fargate-unsupported',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Fargate launch type do not support'],
      ['Fargate only supports'],
      ['Fargate compatible task definitions do not support'],
      ['Fargate task', 'do not support'],
      ['not supported', 'Fargate'],
      ['FARGATE', 'does not support'],
    ],
    cause: {
      ko: 'Fargate가 지원하지 않는 설정이 태스크 정의에 있습니다.',
      en: 'The task definition has a setting that Fargate does not support.',
    },
    fix: {
      ko: '메시지에 나온 설정을 빼세요. 네트워크 모드는 awsvpc여야 하고 host 볼륨, 특권 모드, links는 쓸 수 없습니다.',
      en: 'Leave out the setting in the message. The network mode must be awsvpc; host volumes, privileged mode and links are not possible.',
    },
    sample: 'ClientException: Tasks using the Fargate launch type do not support ipcMode.',
    source: sources.fargate,
    basis: 'excerpt',
  },
  {
    id: 'memory-unset',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [["At least one of 'memory' or 'memoryReservation'"], ['At least one of', 'memoryReservation']],
    cause: {
      ko: '컨테이너에도 태스크에도 메모리가 적혀 있지 않습니다.',
      en: 'Neither the container nor the task says how much memory.',
    },
    fix: {
      ko: '컨테이너에 memory나 memoryReservation을, 또는 태스크 수준에 memory를 적으세요. 배포 도구가 태스크의 memory를 빠뜨리지 않는지도 보세요.',
      en: 'Write memory or memoryReservation in the container, or memory at the task; see that your tool does not drop the memory of the task.',
    },
    sample:
      "ClientException: Invalid setting for container 'web'. At least one of 'memory' or 'memoryReservation' must be specified.",
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'memory-over-task',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ["'memory' setting for container", 'greater than'],
      ['memory', 'greater than for', 'task'],
      ['total amount of memory', 'greater'],
      ["sum of all container 'memory'"],
    ],
    cause: {
      ko: '컨테이너의 메모리가 태스크의 메모리보다 큽니다.',
      en: 'A container has more memory than its task.',
    },
    fix: {
      ko: '태스크의 memory를 늘리거나 컨테이너의 것을 줄이세요.',
      en: 'Raise memory of the task, or lower that of the container.',
    },
    sample: "ClientException: The 'memory' setting for container 'web' is greater than for the task.",
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'cpu-over-task',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ["sum of all container 'cpu'"],
      ["'cpu' values cannot be greater"],
      ["'cpu' setting for container", 'greater than'],
    ],
    cause: {
      ko: '컨테이너들의 cpu를 더하면 태스크의 cpu보다 큽니다.',
      en: 'The containers together have more cpu than their task.',
    },
    fix: {
      ko: '태스크의 cpu를 늘리거나 컨테이너의 것을 줄이세요.',
      en: 'Raise cpu of the task, or lower those of the containers.',
    },
    sample:
      "ClientException: The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
    source: sources.parameters,
    basis: 'excerpt',
  },
]
