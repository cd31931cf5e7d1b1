import { koCount, withParticle, type Text } from '@ecs-lint/core/finding'
import type { Facts, MapNode, WayOut } from './model.ts'
import { unusedText } from './room.ts'
import { names } from './words.ts'

/** One sentence on what a thing of the map is here. */
export function sentenceOf({ kind, name, detail, count, facts }: MapNode): Text {
  const { cidr = '', way = 'none', services = [], hasBalancer = false } = facts
  switch (kind) {
    case 'internet':
      return name === names.insideVpc ? fixed.insideVpc : fixed.internet
    case 'registry':
      return name.en === 'Amazon ECR' ? fixed.repository : fixed.registry
    case 'balancer':
      return balancerSays(name, facts)
    case 'targets':
      return name === names.production ? fixed.production : fixed.alternate
    case 'vpc':
      return vpcSays(cidr)
    case 'zone':
      return zoneSays(name.en)
    case 'subnet':
      return subnetSays(name, cidr, way, hasBalancer)
    case 'task':
      return taskSays(count, detail?.en ?? '', facts)
    case 'instance':
      return instanceSays(name.en, facts)
    case 'endpoints':
      return endpointsSays(services)
    default:
      return fixed[kind]
  }
}

const fixed = {
  internet: { ko: '손님이 오는 곳입니다.', en: 'Where your customers are.' },
  insideVpc: {
    ko: '로드 밸런서가 내부용이라 VPC 안에서만 접속할 수 있습니다.',
    en: 'The load balancer is internal, so only what is in the VPC can call it.',
  },
  registry: {
    ko: '태스크가 시작할 때마다 여기에서 이미지를 받습니다.',
    en: 'Every task pulls its image from here before it starts.',
  },
  repository: {
    ko: '태스크가 시작할 때마다 여기에서 이미지를 받습니다. 보관하는 이미지에는 1 GB마다 다달이 요금이 나가고, 얼마나 보관하는지 모르므로 이 합계에는 없습니다.',
    en: 'Every task pulls its image from here before it starts. Images that are kept cost by the GB each month; how much is kept is not known, so the total here leaves it out.',
  },
  logs: { ko: '로그와 지표가 쌓이는 곳입니다.', en: 'Where logs and metrics are kept.' },
  gateway: {
    ko: 'VPC와 인터넷이 만나는 문입니다. 그 자체는 무료입니다.',
    en: 'The door between the VPC and the internet. It is free by itself.',
  },
  nat: {
    ko: '프라이빗 서브넷의 태스크가 밖으로 나가는 길입니다. 시간과 데이터양에 따라 요금이 나갑니다.',
    en: 'The way out for tasks in private subnets. It is billed by the hour and by the gigabyte.',
  },
  'gateway-endpoint': {
    ko: '이미지의 레이어가 있는 S3로 바로 가는 길입니다. 무료입니다.',
    en: 'A direct way to S3, where the layers of images lie. It is free.',
  },
  'other-service': {
    ko: '같은 네임스페이스에서 Service Connect로 이름을 불러 통신하는 서비스입니다. 다른 사람이 운영하므로 내 요금에도, 내보내는 파일에도 없습니다.',
    en: 'A service of the same namespace, which calls and is called by name through Service Connect. Somebody else runs it, so it is neither on your bill nor in exported files.',
  },
  production: {
    ko: '기존 버전의 태스크가 들어 있고, 모든 손님이 이리로 갑니다.',
    en: 'Holds the tasks of the version in use; all customers go here.',
  },
  alternate: {
    ko: '배포하는 동안 새 버전의 태스크가 들어갑니다. 확인이 끝나면 손님을 이리로 옮깁니다.',
    en: 'Takes the tasks of the new version during a deployment; customers move here when it is ready.',
  },
} as const satisfies Readonly<Record<string, Text>>

function balancerSays(name: Text, { port = 80, isPublic = false, isInPublicSubnets = false }: Facts): Text {
  // A docked map may have no room for subnets in which nothing else stands.
  const where = isInPublicSubnets
    ? { ko: ' 퍼블릭 서브넷에 있습니다.', en: ' It stands in public subnets.' }
    : { ko: '', en: '' }
  return {
    ko: `${withParticle(name.ko, '이/가')} ${isPublic ? '인터넷' : 'VPC 안'}의 요청을 ${port} 포트로 받아 정상인 태스크에 나눠 줍니다.${where.ko}`,
    en: `The ${name.en} takes requests ${isPublic ? 'from the internet' : 'from inside the VPC'} on port ${port} and shares them out among healthy tasks.${where.en}`,
  }
}

function zoneSays(name: string): Text {
  return {
    ko: `${name} 가용 영역입니다. 다른 영역이 멈춰도 이 영역은 계속 돌아갑니다.`,
    en: `The Availability Zone ${name}. It goes on running when another zone fails.`,
  }
}

const ways: Readonly<Record<WayOut, Text>> = {
  internet: {
    ko: '인터넷 게이트웨이로 바로 나갑니다.',
    en: 'Its way out is the internet gateway.',
  },
  nat: { ko: 'NAT 게이트웨이를 거쳐 나갑니다.', en: 'Its way out is a NAT gateway.' },
  endpoints: {
    ko: 'VPC 엔드포인트로 AWS 서비스에만 닿습니다.',
    en: 'It reaches AWS services only, through VPC endpoints.',
  },
  none: { ko: '밖으로 나가는 길이 없습니다.', en: 'It has no way out.' },
}

function subnetSays(name: Text, cidr: string, way: WayOut, hasBalancer: boolean): Text {
  const balancer = hasBalancer
    ? {
        ko: ' 이 영역에서는 로드 밸런서가 이 서브넷에 자리를 잡습니다.',
        en: ' In this zone it is the subnet of the load balancer.',
      }
    : { ko: '', en: '' }
  return {
    ko: `${name.ko} ${cidr}. ${ways[way].ko}${balancer.ko}`,
    en: `${name.en} ${cidr}. ${ways[way].en}${balancer.en}`,
  }
}

function taskSays(count: number, size: string, { hasAddress = false, isSpot = false }: Facts): Text {
  const spot = isSpot
    ? {
        ko: ' Fargate Spot에 있어 AWS가 2분 전에 알리고 회수할 수 있습니다.',
        en: ` ${count === 1 ? 'It is' : 'They are'} on Fargate Spot: AWS may take ${count === 1 ? 'it' : 'them'} back with two minutes of notice.`,
      }
    : { ko: '', en: '' }
  return {
    ko: `컨테이너를 실행하는 태스크${count === 1 ? '' : ` ${count}개`}입니다.${size === '' ? '' : ` 크기는 ${size}입니다.`}${hasAddress ? ' 퍼블릭 IP가 있습니다.' : ''}${spot.ko}`,
    en: `${count === 1 ? 'A task that runs' : `${count} tasks that run`} your containers${size === '' ? '' : `; ${size}${count === 1 ? '' : ' each'}`}.${hasAddress ? ` ${count === 1 ? 'It has' : 'Each has'} a public IP.` : ''}${spot.en}`,
  }
}

function instanceSays(type: string, facts: Facts): Text {
  const { isManaged = false, tasks = 0 } = facts
  const unused = unusedText(facts)
  const room =
    unused === undefined
      ? { ko: '', en: '' }
      : unused === ''
        ? { ko: ' 빈자리가 없습니다.', en: ' It has no room left.' }
        : {
            ko: ` ${unused}가 비어 있고, 그 값도 냅니다.`,
            en: ` ${unused} of it is unused, and paid for all the same.`,
          }
  const keeper = isManaged
    ? { ko: '패치는 AWS가 합니다.', en: 'AWS patches it.' }
    : { ko: '패치는 내가 합니다.', en: 'You patch it yourself.' }
  return {
    ko: `EC2 인스턴스 ${type}입니다. 태스크 ${koCount(tasks)}가 있습니다.${room.ko} ${keeper.ko}`,
    en: `An EC2 instance, ${type}, with ${tasks} ${tasks === 1 ? 'task' : 'tasks'}.${room.en} ${keeper.en}`,
  }
}

function endpointsSays(services: readonly string[]): Text {
  const list = services.join(', ')
  return {
    ko: `${withParticle(list, '으로/로')} 가는 인터페이스 엔드포인트입니다. 영역마다 시간당 요금이 나갑니다.`,
    en: `Interface endpoints for ${list}. Each is billed by the hour in every zone.`,
  }
}

function vpcSays(cidr: string): Text {
  return {
    ko: `내 서비스의 네트워크 ${cidr}입니다. VPC와 서브넷은 무료입니다.`,
    en: `The network of your service, ${cidr}. A VPC and its subnets are free.`,
  }
}
