import type { Text } from '@ecs-lint/core/finding'
import type { Hop, Remedy } from '@ecs-lint/core/network'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { fieldsOf } from '../fix-fields.ts'
import type { ServiceChange, ServiceFinding } from '../lint.ts'
import type { Step } from '../steps.ts'
import type { StationName } from './names.ts'

/** What to do where a packet is stopped, and where the tutorial explains it. */
export interface Advice {
  readonly text: Text
  readonly step: Step
  readonly paragraph: Text
}

const twoLists: Text = { ko: '두-개의-명단', en: 'two-lists' }
const listener: Text = { ko: '리스너-대상-그룹-상태-확인', en: 'listener-target-group-health-check' }
const wayToImage: Text = { ko: '이미지를-받아-올-길', en: 'a-way-to-the-image' }
const subnets: Text = { ko: '퍼블릭-서브넷과-프라이빗-서브넷', en: 'public-and-private-subnets' }

/** By whose list stops it. */
const balancerGroup: Advice = {
  text: {
    ko: '로드 밸런서의 보안 그룹에 리스너 포트를 여는 인바운드 규칙을 두세요. 누구나 쓰는 서비스라면 소스는 0.0.0.0/0입니다.',
    en: "Have an inbound rule for the listener's port in the load balancer's security group; for a service that everybody uses, its source is 0.0.0.0/0.",
  },
  step: 'security-groups',
  paragraph: twoLists,
}

const taskGroup: Advice = {
  text: {
    ko: '태스크의 보안 그룹에 컨테이너 포트를 여는 인바운드 규칙을 두세요. 로드 밸런서가 있으면 소스는 로드 밸런서의 보안 그룹입니다.',
    en: "Have an inbound rule for the container's port in the tasks' security group; where there is a load balancer, its group is the source.",
  },
  step: 'security-groups',
  paragraph: twoLists,
}

const strangerToTask: Advice = {
  text: {
    ko: '이웃 태스크를 막는 것은 대개 바라던 결과입니다. 들여야 하는 서비스라면 그 태스크의 보안 그룹을 소스로 하는 규칙을 더하세요.',
    en: 'To keep a neighbour out is mostly what you want. If it is to come in, add a rule with the security group of its tasks for a source.',
  },
  step: 'security-groups',
  paragraph: { ko: '경비실과-방문자-명단', en: 'the-guard-and-the-guest-list' },
}

const needsPublicAddress: Advice = {
  text: {
    ko: '프라이빗 서브넷의 태스크는 인터넷에서 바로 닿지 못합니다. 로드 밸런서를 앞에 두거나, 퍼블릭 서브넷으로 옮기고 퍼블릭 IP를 주세요.',
    en: 'The internet does not reach tasks in private subnets. Put a load balancer before them, or move them to public subnets and give them public IPs.',
  },
  step: 'networking',
  paragraph: subnets,
}

const needsDualStack: Advice = {
  text: {
    ko: '듀얼 스택 주소로 답하는 레지스트리의 이미지를 쓰거나 IPv4 서브넷을 쓰세요.',
    en: 'Take the image from a registry that answers by a dual-stack name, or use IPv4 subnets.',
  },
  step: 'networking',
  paragraph: { ko: 'ipv4-주소의-요금', en: 'what-ipv4-addresses-cost' },
}

const advice: Partial<Record<Hop['reason'], Advice>> = {
  'no-listener': {
    text: {
      ko: '그 포트에서 듣는 리스너가 없습니다. 리스너가 듣는 포트로 보내거나 리스너 포트를 바꾸세요.',
      en: 'No listener listens there. Send to the port of the listener, or change it.',
    },
    step: 'load-balancer',
    paragraph: listener,
  },
  'no-certificate': {
    text: {
      ko: 'ACM 인증서의 ARN을 리스너에 지정하세요. 8단계의 마지막 장면에서 합니다.',
      en: 'Name a certificate of ACM for the listener, in the last scene of step 8.',
    },
    step: 'security-groups',
    paragraph: { ko: '인증서와-https', en: 'the-certificate-and-https' },
  },
  'balancer-internal': {
    text: {
      ko: '인터넷에서 받으려면 로드 밸런서의 체계가 ‘인터넷 경계’여야 합니다. 체계는 만들 때만 정할 수 있습니다.',
      en: 'To be reached from the internet the load balancer has to be “Internet-facing”, which is settled when it is created.',
    },
    step: 'load-balancer',
    paragraph: listener,
  },
  'group-partly': {
    text: {
      ko: '규칙이 일부 주소만 들여보냅니다. 보내는 곳을 ‘IP 주소 하나’로 바꾸어 그 주소가 들어가는지 보세요.',
      en: 'The rule admits some addresses only. Choose “One IP address” as the sender, and see whether it gets in.',
    },
    step: 'security-groups',
    paragraph: { ko: '특정-주소만-들여보내고-싶다면', en: 'to-let-in-one-address-only' },
  },
  'group-unclear': {
    text: {
      ko: '규칙의 소스를 203.0.113.7/32 같은 CIDR 블록이나 보안 그룹으로 고쳐 쓰세요.',
      en: 'Write the source of the rule as a CIDR block such as 203.0.113.7/32, or as a security group.',
    },
    step: 'security-groups',
    paragraph: { ko: '경비실과-방문자-명단', en: 'the-guard-and-the-guest-list' },
  },
  'no-public-address': needsPublicAddress,
  'no-return-route': needsPublicAddress,
  'container-unsure': {
    text: {
      ko: '태스크 정의의 포트 매핑에 이 포트를 적거나 컨테이너 포트로 보내세요.',
      en: "Name the port in the task definition's port mappings, or send to the container's port.",
    },
    step: 'security-groups',
    paragraph: twoLists,
  },
  'internet-only': {
    text: {
      ko: '인터넷으로 나가는 길(퍼블릭 IP나 NAT 게이트웨이)을 고르거나, 이미지를 내 ECR로 옮기고 VPC 엔드포인트를 쓰세요.',
      en: 'Choose a way to the internet, a public IP or a NAT gateway; or move the image to your own ECR and use VPC endpoints.',
    },
    step: 'networking',
    paragraph: wayToImage,
  },
  'no-endpoint': {
    text: {
      ko: '퍼블릭 IP, NAT 게이트웨이, VPC 엔드포인트 가운데 하나로 길을 여세요.',
      en: 'Open a way: a public IP, a NAT gateway or VPC endpoints.',
    },
    step: 'networking',
    paragraph: wayToImage,
  },
  'no-shared-family': needsDualStack,
  'family-unknown': needsDualStack,
  'instance-pulls': {
    text: {
      ko: '이미지는 EC2 인스턴스가 받습니다. 인스턴스의 서브넷에 나가는 길이 있는지 확인하세요.',
      en: 'The EC2 instance pulls the image: look whether its subnet has a way out.',
    },
    step: 'networking',
    paragraph: wayToImage,
  },
}

/**
 * What to do about the hop that settled a verdict; `owner` is whose security group it is, if it is one. To a port on which no
 * listener listens it would not help to be let in.
 */
export function adviceFor(
  { reason, data }: Hop,
  owner: StationName | undefined,
  isNeighbour: boolean,
  listenerPort?: number,
): Advice | undefined {
  if (reason !== 'group-refuses') return advice[reason]
  if (owner === 'balancer-group') return data['port'] === listenerPort ? balancerGroup : advice['no-listener']
  return isNeighbour ? strangerToTask : taskGroup
}

/**
 * The change of the learner's service that gets a packet past the hop that stops it: the fix of a rule that has found the
 * same, or else what core would do about it. It is offered only where `solves` says that the packet then gets through.
 */
export function changeFor(
  hop: Hop,
  findings: readonly ServiceFinding[],
  remedy: Remedy | undefined,
  service: CompleteServiceConfig,
  solves: (fields: ServiceChange['fields']) => boolean,
): ServiceChange | undefined {
  const ofRules = findings.flatMap(({ data, fix }) =>
    fix !== undefined && isSame(data['because'], hop) ? [fix] : [],
  )
  return [...ofRules, ...(remedy === undefined ? [] : [remedy])]
    .flatMap((fix) => {
      const fields = fieldsOf(fix, service)
      return fields === undefined ? [] : [{ title: fix.title, fields }]
    })
    .find(({ fields }) => solves(fields))
}

/** Whether what a finding rests on is a hop of another graph of the same service. */
function isSame(because: unknown, hop: Hop): boolean {
  return shown(because) === shown(hop)
}

function shown(hop: unknown): string {
  const { reason, data, at }: Partial<Hop> = typeof hop === 'object' && hop !== null ? hop : {}
  return JSON.stringify([reason, data, at?.resource.type, at?.resource.id])
}
