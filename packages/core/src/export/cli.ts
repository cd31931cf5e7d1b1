import { printable, word } from '../escape/index.ts'
import type { Language, Text } from '../finding/index.ts'
import { cliParts } from './cli-parts.ts'
import { headComments } from './comments.ts'
import type { Written } from './exported.ts'
import type { Parameter, PartKind, Plan } from './plan.ts'
import { listSuffix, shellWord, variableOf } from './shell.ts'
import { plainWords, type Words } from './words.ts'

/** What a script is given stands in its environment. */
export const cliWords: Words = {
  ...plainWords,
  given: { ko: '환경 변수', en: 'environment variable' },
  parameter: environmentName,
}

/** A script of bash that creates everything with the AWS CLI, version 1 or 2. */
export function exportCli(plan: Plan, language: Language): Written {
  const byKind = Map.groupBy(plan.parts, ({ kind }) => kind)
  const sections = [...byKind].flatMap(([kind, parts]) => {
    const lines = parts.flatMap((part) => cliParts[kind](part, plan))
    return lines.length > 0 ? [`# ${kindWords[kind][language]}\n${lines.join('\n')}`] : []
  })
  const text = [
    [
      '#!/usr/bin/env bash',
      ...[...headComments(plan, language), '', ...howTo(plan, language)].map((line) => `# ${line}`.trimEnd()),
    ].join('\n'),
    setUp(plan, language),
    ...sections,
    ending(plan, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  return { files: [{ name: 'create.sh', text: `${text}\n` }], notes: plan.notes }
}

/** How to run the script, and what to do about what it made. */
function howTo({ parameters }: Plan, language: Language): readonly string[] {
  const asked = parameters.filter((parameter) => parameter.default === undefined)
  const given = asked.map(({ name }) => `${environmentName(name)}=… `).join('')
  return [`${createWords[language]}: ${given}bash create.sh`, onceWords[language], deleteWords[language]]
}

/** The script ends at the first failure, and says what that means. */
function setUp({ region, parameters }: Plan, language: Language): string {
  return [
    'set -euo pipefail',
    `stopped() { printf '%s\\n' ${word(stopped[language])} >&2; }`,
    'trap stopped ERR',
    'export AWS_PAGER=',
    ...(region === undefined
      ? [`# ${noRegion[language]}`]
      : [`export AWS_REGION=${word(region)} AWS_DEFAULT_REGION=${word(region)}`]),
    ...parameters.map((parameter) => parameterLine(parameter, language)),
  ].join('\n')
}

/** Taken from the environment: `CERTIFICATE_ARN=arn:… bash create.sh`. */
function parameterLine({ name, text, default: value, as }: Parameter, language: Language): string {
  const variable = variableOf(name)
  const given = environmentName(name)
  // Between double quotes a shell acts upon more than a terminal does.
  const said = printable(text[language]).replaceAll(/["\\$`{}]/g, '')
  const kind = as === 'texts' ? ` (${withCommas[language]})` : ''
  const fallback = value === undefined ? `?${said}${kind}` : `-${value}`
  const line = `${variable}="\${${given}:${fallback}}" # ${said}${kind}`
  return as === 'texts' ? `${line}\n${variable}${listSuffix}='["'"\${${variable}//,/'","'}"'"]'` : line
}

function environmentName(name: string): string {
  return variableOf(name).toUpperCase()
}

/** Waits until the tasks run, and says where they can be reached; nothing where there are neither tasks nor an address. */
function ending({ parts }: Plan, language: Language): string {
  const lines = parts.flatMap(({ kind, name, properties: { cluster } }) => {
    const handle = `"$${variableOf(name)}"`
    if (kind === 'service') {
      const where = cluster === undefined ? '' : ` --cluster ${shellWord(cluster)}`
      return [`aws ecs wait services-stable${where} --services ${handle}`]
    }
    const query = "--query 'LoadBalancers[0].DNSName' --output text"
    return kind === 'loadBalancer'
      ? [`aws elbv2 describe-load-balancers --load-balancer-arns ${handle} ${query}`]
      : []
  })
  const kinds = new Set(parts.map(({ kind }) => kind))
  const words = kinds.has('loadBalancer')
    ? kinds.has('service')
      ? waitingAtLast
      : showingAtLast
    : onlyWaiting
  const sorted = lines.toSorted((left, right) => left.localeCompare(right))
  return lines.length === 0 ? '' : [`# ${words[language]}`, ...sorted].join('\n')
}

const stopped: Text = {
  ko: '중단했습니다. 여기까지 만든 리소스는 남아 있고 요금이 생깁니다. 튜토리얼의 정리 목록(/cleanup/)을 따라 지우세요.',
  en: 'Stopped. What was created so far stays and costs money: delete it by the clean-up list of the tutorial (/cleanup/).',
}
const createWords: Text = { ko: '만들기', en: 'Create it' }
const onceWords: Text = {
  ko: '한 번만 실행하세요. 다시 실행하면 이미 있는 이름에서 멈춥니다.',
  en: 'Run it once: a second run stops at the first name that exists already.',
}
const deleteWords: Text = {
  ko: '지우기: 만든 순서의 반대로 지웁니다. 순서와 명령은 튜토리얼의 정리 목록(/cleanup/)에 있고, ecs-lint가 있다면 ecs-lint audit도 알려 줍니다.',
  en: 'Delete it: in the opposite order. The clean-up list of the tutorial (/cleanup/) has it with the commands, and so has ecs-lint audit, if you have ecs-lint.',
}
const noRegion: Text = {
  ko: '리전을 알 수 없어 AWS CLI에 설정된 리전에 만듭니다.',
  en: 'The Region is not known: everything is created in the one that the AWS CLI is set to.',
}
const withCommas: Text = { ko: '쉼표로 구분', en: 'separated by commas' }

const waitingAtLast: Text = {
  ko: '태스크가 실행될 때까지 기다린 뒤, 접속할 주소를 보여 줍니다.',
  en: 'Waits until the tasks run, then shows the address.',
}

const onlyWaiting: Text = {
  ko: '태스크가 실행될 때까지 기다립니다.',
  en: 'Waits until the tasks run.',
}
const showingAtLast: Text = { ko: '접속할 주소를 보여 줍니다.', en: 'Shows the address.' }

/** What stands above the calls of each kind. */
const kindWords: Readonly<Record<PartKind, Text>> = {
  role: {
    ko: 'IAM 역할: 있으면 그대로 쓰고 없으면 만듭니다',
    en: 'IAM roles; one that exists already is used',
  },
  instanceProfile: { ko: '인스턴스 프로파일', en: 'Instance profile' },
  logGroup: { ko: '로그 그룹', en: 'Log group' },
  namespace: { ko: 'Service Connect 네임스페이스', en: 'Namespace of Service Connect' },
  vpc: { ko: 'VPC', en: 'VPC' },
  internetGateway: { ko: '인터넷 게이트웨이', en: 'Internet gateway' },
  internetGatewayAttachment: {
    ko: '인터넷 게이트웨이를 VPC에 연결',
    en: 'The internet gateway joins the VPC',
  },
  subnet: { ko: '서브넷', en: 'Subnets' },
  routeTable: { ko: '라우팅 테이블', en: 'Route tables' },
  routeTableAssociation: { ko: '서브넷에 라우팅 테이블 연결', en: 'Which subnet uses which route table' },
  address: { ko: '탄력적 IP', en: 'Elastic IP addresses' },
  natGateway: {
    ko: 'NAT 게이트웨이: 쓸 수 있을 때까지 몇 분 걸립니다',
    en: 'NAT gateways, which take some minutes',
  },
  route: { ko: '경로', en: 'Routes' },
  securityGroup: { ko: '보안 그룹', en: 'Security groups' },
  securityGroupIngress: { ko: '인바운드 규칙', en: 'Inbound rules' },
  securityGroupEgress: { ko: '아웃바운드 규칙', en: 'Outbound rules' },
  vpcEndpoint: { ko: 'VPC 엔드포인트', en: 'VPC endpoints' },
  loadBalancer: { ko: '로드 밸런서', en: 'Load balancer' },
  targetGroup: { ko: '대상 그룹', en: 'Target groups' },
  listener: { ko: '리스너', en: 'Listeners' },
  listenerRule: { ko: '리스너 규칙', en: 'Listener rules' },
  launchTemplate: { ko: '시작 템플릿', en: 'Launch template' },
  autoScalingGroup: { ko: 'Auto Scaling 그룹', en: 'Auto Scaling group' },
  cluster: { ko: '클러스터', en: 'Cluster' },
  capacityProvider: { ko: '용량 공급자', en: 'Capacity provider' },
  clusterCapacityProviders: {
    ko: '클러스터에 용량 공급자 연결',
    en: 'Which capacity providers the cluster uses',
  },
  managedCapacityProvider: {
    ko: '관리형 인스턴스 용량 공급자',
    en: 'Capacity provider of Managed Instances',
  },
  taskDefinition: { ko: '태스크 정의', en: 'Task definition' },
  service: { ko: '서비스', en: 'Service' },
  budget: { ko: '예산', en: 'Budget' },
}
