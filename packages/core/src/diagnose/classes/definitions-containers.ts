import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** Containers of a task definition. */
export const definitionsContainersFailures: readonly Failure[] = [
  {
    id: 'image-unset',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['image should not be null or empty'], ['Missing required parameter', 'image']],
    cause: { ko: '컨테이너에 이미지가 적혀 있지 않습니다.', en: 'A container has no image.' },
    fix: {
      ko: 'containerDefinitions의 image를 채우세요. 배포 도구가 값을 넣지 못했을 때가 많습니다.',
      en: 'Fill in image in containerDefinitions; often a tool did not put the value in.',
    },
    sample: 'ClientException: Container.image should not be null or empty.',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'name-unset',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Container.name should not be null or empty'],
      ['name should not be null or empty'],
      ['Missing required parameter', 'name'],
    ],
    cause: {
      ko: '컨테이너에 이름이 없습니다. 태스크 정의 전체를 컨테이너 목록 자리에 넣었을 때도 그렇습니다.',
      en: 'A container has no name; also when a whole task definition is given instead of the list of containers.',
    },
    fix: {
      ko: 'containerDefinitions에는 컨테이너의 목록만 넣고, 저마다 name을 적으세요.',
      en: 'Give containerDefinitions only the list of containers, each with a name.',
    },
    sample: 'ClientException: Container.name should not be null or empty.',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'dependency-unknown',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Cannot depend on container']],
    cause: {
      ko: 'dependsOn, links, volumesFrom이 없는 컨테이너를 가리킵니다.',
      en: 'dependsOn, links or volumesFrom names a container that is not there.',
    },
    fix: {
      ko: '이름을 고치거나 그 컨테이너를 함께 정의하세요.',
      en: 'Correct the name, or define that container too.',
    },
    sample: "ClientException: Cannot depend on container + 'init' because it does not exist",
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'dependency-essential',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['condition cannot be an essential container'], ['SUCCESS or COMPLETE condition']],
    cause: {
      ko: '끝나기를 기다리는 컨테이너가 필수(essential)로 되어 있습니다. 끝나면 태스크 전체가 멈춥니다.',
      en: 'A container that others wait to see end is essential; when it ends the whole task stops.',
    },
    fix: {
      ko: '그 컨테이너에 essential: false를 적으세요.',
      en: 'Set essential to false on that container.',
    },
    sample:
      'ClientException: A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'dependency-health',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['HEALTHY condition', 'have', 'health check']],
    cause: {
      ko: 'HEALTHY를 기다리는 컨테이너에 healthCheck가 없습니다.',
      en: 'A container is to be HEALTHY and has no healthCheck.',
    },
    fix: {
      ko: '그 컨테이너에 healthCheck를 적거나 조건을 START로 바꾸세요.',
      en: 'Give it a healthCheck, or wait for START.',
    },
    sample: 'ClientException: A container with a HEALTHY condition must have a health check',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'host-port-mismatch',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['host ports and container ports in port mappings must match'], ['hostPort', 'must match']],
    cause: {
      ko: 'awsvpc에서는 hostPort가 containerPort와 같아야 합니다.',
      en: 'With awsvpc hostPort must equal containerPort.',
    },
    fix: {
      ko: 'hostPort를 빼거나 containerPort와 같게 하세요.',
      en: 'Leave hostPort out, or make it equal to containerPort.',
    },
    sample:
      'ClientException: When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'environment-blank',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Environment variable name cannot be null or blank'], ['environment variable name must']],
    cause: { ko: '이름이 빈 환경 변수가 있습니다.', en: 'An environment variable has no name.' },
    fix: {
      ko: 'environment를 {"name": …, "value": …}의 목록으로 적으세요.',
      en: 'Write environment as a list of {"name": …, "value": …}.',
    },
    sample: 'ClientException: Environment variable name cannot be null or blank.',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'volume-unknown',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Unknown volume'], ['volume', 'is not defined'], ['no such volume']],
    cause: {
      ko: 'mountPoints가 volumes에 없는 볼륨을 가리킵니다.',
      en: 'mountPoints names a volume that is not in volumes.',
    },
    fix: {
      ko: 'volumes에 정의하거나 sourceVolume의 이름을 고치세요.',
      en: 'Define it in volumes, or correct sourceVolume.',
    },
    sample: "ClientException: Unknown volume 'data'.",
    source: sources.parameters,
    basis: 'excerpt',
  },
]
