import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** What the agent hears of ECS. */
export const agentServiceFailures: readonly Failure[] = [
  {
    id: 'agent-cluster-missing',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['ClusterNotFoundException'], ['Cluster not found']],
    cause: {
      ko: '인스턴스가 들어가려는 클러스터가 없습니다.',
      en: 'The cluster that the instance wants to join does not exist.',
    },
    fix: {
      ko: '/etc/ecs/ecs.config의 ECS_CLUSTER와 리전을 고치고 ecs 서비스를 다시 시작하세요.',
      en: 'Correct ECS_CLUSTER in /etc/ecs/ecs.config and the Region, and restart the ecs service.',
    },
    sample:
      'Unable to register as a container instance with ECS: ClusterNotFoundException: Cluster not found.',
    source: sources.agentRegistration,
    basis: 'excerpt',
  },
  {
    id: 'agent-task-credentials',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['CredentialsV2Request', 'ID not found'],
      ['GetCredentialsInvalidRoleType'],
      ['CredentialsV1Request'],
    ],
    cause: {
      ko: '태스크 안의 프로그램이 태스크 역할의 자격 증명을 요청했지만 에이전트가 그 태스크를 모릅니다. 태스크 역할이 없거나 에이전트가 다시 시작되었습니다.',
      en: 'A program in a task asked for the credentials of its task role, and the agent does not know it: no task role, or the agent was restarted.',
    },
    fix: {
      ko: 'taskRoleArn이 있는지, 에이전트가 최신인지 확인하고 태스크를 다시 시작하세요.',
      en: 'See that taskRoleArn is there and the agent is current, and start the task again.',
    },
    sample: 'CredentialsV2Request: ID not found. Request IP Address: 172.17.0.3',
    source: sources.taskRole,
    basis: 'excerpt',
  },
  {
    id: 'agent-not-permitted',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['not authorized to perform: ecs:RegisterContainerInstance'],
      ['Unauthorized to perform ecs:Poll'],
      ['not authorized to perform: ecs:Poll'],
    ],
    cause: {
      ko: '에이전트나 Service Connect 프록시가 ECS를 부를 권한이 없습니다. 다른 역할의 자격 증명을 쓰고 있을 수도 있습니다.',
      en: 'The agent, or the Service Connect proxy, may not call ECS; it may use the credentials of another role.',
    },
    fix: {
      ko: '인스턴스 역할에 AmazonEC2ContainerServiceforEC2Role이 있는지, 메시지의 역할이 그 역할인지, 169.254.170.2에 닿는지 확인하세요.',
      en: 'See that the instance role has AmazonEC2ContainerServiceforEC2Role, that the role in the message is that role, and that 169.254.170.2 can be reached.',
    },
    sample:
      'Error re-registering container instance: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/web/mi-1 is not authorized to perform: ecs:RegisterContainerInstance',
    source: sources.agentRole,
    basis: 'excerpt',
  },
  {
    id: 'agent-no-route',
    stage: 'run',
    field: 'agent log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['register', 'i/o timeout'],
      ['register', 'dial tcp'],
      ['poll endpoint', 'dial tcp'],
      ['register', 'RequestError'],
      ['poll endpoint', 'RequestError'],
      ['Error from acs', 'dial tcp'],
      ['Error from tcs', 'i/o timeout'],
      ['connecting to', 'i/o timeout'],
      ['websocket client', 'i/o timeout'],
    ],
    cause: { ko: '인스턴스에서 ECS까지 갈 길이 없습니다.', en: 'No way leads from the instance to ECS.' },
    fix: {
      ko: 'NAT 게이트웨이나 ecs, ecs-agent, ecs-telemetry 인터페이스 엔드포인트를 두고 아웃바운드 443을 여세요.',
      en: 'Give it a NAT gateway, or the ecs, ecs-agent and ecs-telemetry interface endpoints, and open outbound 443.',
    },
    sample:
      'Unable to register as a container instance with ECS: RequestError: send request failed caused by: Post "https://ecs.us-east-1.amazonaws.com/": dial tcp: i/o timeout',
    source: sources.agentRegistration,
    basis: 'excerpt',
  },
  {
    id: 'agent-socket',
    stage: 'run',
    field: 'agent log',
    kind: 'state',
    certainty: 'look-next',
    phrases: [
      ['Error getting message from ws backend'],
      ['use of closed network connection'],
      ['websocket: close'],
    ],
    cause: {
      ko: '에이전트와 ECS 사이의 연결이 닫혔다가 다시 열린 기록입니다. 한 시간에 몇 번은 정상입니다.',
      en: 'The connection of the agent to ECS was closed and opened again. A few times an hour is normal.',
    },
    fix: {
      ko: '인스턴스의 에이전트가 연결됨(agentConnected)인지 확인하세요. 연결되어 있으면 고장이 아닙니다.',
      en: 'See whether the agent is connected (agentConnected). If it is, this is no fault.',
    },
    sample: 'Error getting message from ws backend: error: use of closed network connection',
    source: sources.agentSocket,
    basis: 'excerpt',
  },
]
