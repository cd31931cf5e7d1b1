import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What the agent lacks on its instance. */
export const agentHostFailures: readonly Failure[] = [
  {
    id: 'agent-no-docker',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Unable to connect to docker daemon'],
      ['Cannot connect to the Docker daemon'],
      ['docker.sock: connection refused'],
      ['docker.sock: connect'],
    ],
    cause: {
      ko: '인스턴스의 Docker가 에이전트에 답하지 않습니다.',
      en: 'Docker on the instance does not answer the agent.',
    },
    fix: {
      ko: 'systemctl status docker를 보고 다시 시작하세요. ecs 서비스는 Docker 다음에 시작해야 합니다.',
      en: 'Look at systemctl status docker and restart it; the ecs service must start after Docker.',
    },
    look: looks.docker,
    sample: 'Unable to connect to docker daemon. Ensure docker is running',
    source: sources.agentDockerClient,
    basis: 'excerpt',
  },
  {
    id: 'agent-no-credentials',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['NoCredentialProviders'],
      ['no valid providers in chain'],
      ['Error getting valid credentials'],
      ['no EC2 IMDS role found'],
    ],
    cause: {
      ko: 'ECS 에이전트가 쓸 자격 증명이 없어 인스턴스가 클러스터에 등록되지 않습니다.',
      en: 'The ECS agent has no credentials, so the instance does not join the cluster.',
    },
    fix: {
      ko: '인스턴스 프로파일에 AmazonEC2ContainerServiceforEC2Role을 연결하세요. 프록시를 쓴다면 NO_PROXY에 169.254.169.254와 169.254.170.2를 넣으세요.',
      en: 'Attach AmazonEC2ContainerServiceforEC2Role to the instance profile. Behind a proxy put 169.254.169.254 and 169.254.170.2 in NO_PROXY.',
    },
    sample: 'Could not register: NoCredentialProviders: no valid providers in chain',
    source: sources.agentRole,
    basis: 'excerpt',
  },
  {
    id: 'agent-clock',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['Credential should be scoped to a valid region'],
      ['Signature expired'],
      ['SignatureDoesNotMatch'],
    ],
    cause: {
      ko: '에이전트가 보낸 요청의 서명을 ECS가 받아들이지 않습니다. 리전 설정이나 인스턴스의 시계가 틀렸습니다.',
      en: 'ECS does not accept the signature of the agent: a wrong Region, or a wrong clock on the instance.',
    },
    fix: {
      ko: 'AWS_DEFAULT_REGION과 시간 동기화(chrony)를 확인하고 에이전트를 업데이트하세요.',
      en: 'Check AWS_DEFAULT_REGION and the clock (chrony), and update the agent.',
    },
    sample:
      "Unable to discover poll endpoint: Credential should be scoped to a valid region, not 'eu-west-1'",
    source: sources.agentRegion,
    basis: 'excerpt',
  },
  {
    id: 'agent-attribute',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['registration attempt with an invalid attribute'], ['Attribute validation failed']],
    cause: {
      ko: 'ECS_INSTANCE_ATTRIBUTES에 ECS가 받지 않는 속성이 있어 인스턴스가 등록되지 않습니다. 이름과 값은 각각 128자까지입니다.',
      en: 'ECS_INSTANCE_ATTRIBUTES has an attribute that ECS does not take, so the instance does not join. A name, and a value, has up to 128 characters.',
    },
    fix: {
      ko: '/etc/ecs/ecs.config의 속성을 고치고 ecs 서비스를 다시 시작하세요.',
      en: 'Correct the attribute in /etc/ecs/ecs.config and restart the ecs service.',
    },
    sample: 'Error registering: Attribute validation failed',
    source: sources.attributes,
    basis: 'excerpt',
  },
  {
    id: 'agent-cgroup',
    stage: 'run',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['CgroupError']],
    cause: {
      ko: '에이전트가 태스크의 cgroup을 만들지 못했습니다. 메모리 cgroup이 꺼진 호스트(라즈베리 파이 등)에서 흔합니다.',
      en: 'The agent could not make the cgroup of the task, as on a host whose memory cgroup is off (a Raspberry Pi, say).',
    },
    fix: {
      ko: '호스트의 커널 옵션에 cgroup_enable=memory를 넣고 다시 부팅하거나 에이전트를 업데이트하세요.',
      en: 'Give the kernel of the host cgroup_enable=memory and boot again, or update the agent.',
    },
    sample: "CgroupError: Agent could not create task's platform resources",
    source: sources.agentCgroup,
    basis: 'excerpt',
  },
  {
    id: 'agent-identity',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['identity document', 'not valid']],
    cause: {
      ko: 'ECS가 인스턴스의 신원 문서를 받아들이지 않습니다. EC2 인스턴스를 ECS Anywhere의 외부 인스턴스로 등록하려 할 때 납니다.',
      en: 'ECS does not accept the identity of the instance, as where an EC2 instance is registered as an external one (ECS Anywhere).',
    },
    fix: {
      ko: 'EC2라면 보통의 컨테이너 인스턴스로 등록하세요. 외부 인스턴스에는 인스턴스 프로파일이 없어야 합니다.',
      en: 'Register EC2 as an ordinary container instance; an external one must have no instance profile.',
    },
    sample: 'The identity document and identity document signature were not valid',
    source: sources.agentIdentity,
    basis: 'excerpt',
  },
  {
    id: 'agent-exited',
    stage: 'run',
    field: 'agent log',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['Agent exited with code']],
    cause: {
      ko: 'ECS 에이전트가 시작하자마자 끝납니다. 까닭은 에이전트의 로그에 있습니다.',
      en: 'The ECS agent ends as soon as it starts. Its own log says why.',
    },
    fix: {
      ko: '/var/log/ecs/ecs-agent.log의 마지막 줄을 읽으세요. 자격 증명, 클러스터 이름(ECS_CLUSTER), 오래된 상태 파일이 흔한 까닭입니다.',
      en: 'Read the last lines of /var/log/ecs/ecs-agent.log. Often: credentials, the cluster name (ECS_CLUSTER), or an old state file.',
    },
    sample: 'Agent exited with code 1',
    source: sources.agentLogs,
    basis: 'excerpt',
  },
]
