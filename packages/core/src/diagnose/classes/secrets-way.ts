import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { pullMessages } from '../../network/index.ts'
import { sources } from '../sources.ts'

/** No way leads to the secrets or to the login, or the message does not say more. */
export const secretsWayFailures: readonly Failure[] = [
  {
    id: 'registry-login-no-route',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['registry auth from Amazon ECR', 'connection issue'],
      ['retrieve ecr registry auth', 'RequestError'],
      ['retrieve ecr registry auth', 'RequestCanceled'],
      ['retrieve ecr registry auth', 'send request failed'],
      ['retrieve ecr registry auth', 'context deadline'],
      ['api.ecr', 'i/o timeout'],
      ['GetAuthorizationToken', 'StatusCode: 0 '],
      ['GetAuthorizationToken', 'context deadline'],
    ],
    cause: {
      ko: 'ECR에 로그인할 토큰을 받으러 갈 길이 없습니다.',
      en: 'No way leads to ECR, which gives the login token.',
    },
    fix: {
      ko: '퍼블릭 IP(Fargate만)나 NAT 게이트웨이, 또는 VPC 엔드포인트(ecr.api, ecr.dkr, S3 게이트웨이, logs)를 두고 아웃바운드 443을 여세요. 여기서는 ecr.api에서 멈췄지만, 나머지가 없으면 다음 단계에서 또 멈춥니다.',
      en: 'Give it a public IP (on Fargate), a NAT gateway or VPC endpoints (ecr.api, ecr.dkr, the S3 gateway, logs), and open outbound 443. It stopped at ecr.api here; without the others it stops at what comes next.',
    },
    look: looks.routes,
    sample: pullMessages.login,
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secrets-no-route',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['connection issue'],
      ['context deadli'],
      ['request context canceled'],
      ['RequestCanceled'],
      ['RequestError'],
      ['send request failed'],
      ['i/o timeout'],
      ['no such host'],
      ['Check your task network configuration'],
      ['StatusCode: 0 '],
      ['signal: killed'],
    ],
    cause: {
      ko: '비밀 값을 가져올 Secrets Manager나 Parameter Store까지 갈 길이 없습니다.',
      en: 'No way leads to Secrets Manager or the Parameter Store, where the secrets lie.',
    },
    fix: {
      ko: 'NAT 게이트웨이, 퍼블릭 IP(Fargate만), 또는 secretsmanager·ssm 인터페이스 엔드포인트를 두고 보안 그룹에서 443을 허용하세요.',
      en: 'Give it a NAT gateway, on Fargate a public IP, or the secretsmanager and ssm interface endpoints, and allow port 443.',
    },
    told: [
      {
        phrases: [['secrets manager'], ['from asm'], ['secretsmanager']],
        cause: {
          ko: '비밀 값을 가져올 Secrets Manager까지 갈 길이 없습니다.',
          en: 'No way leads to Secrets Manager, where the secrets lie.',
        },
        fix: {
          ko: 'NAT 게이트웨이, 퍼블릭 IP(Fargate만), 또는 secretsmanager 인터페이스 엔드포인트를 두고 보안 그룹에서 443을 허용하세요.',
          en: 'Give it a NAT gateway, on Fargate a public IP, or the secretsmanager interface endpoint, and allow port 443.',
        },
      },
      {
        phrases: [['ssm'], ['parameter store']],
        cause: {
          ko: '값을 가져올 Parameter Store(Systems Manager)까지 갈 길이 없습니다.',
          en: 'No way leads to the Parameter Store of Systems Manager, where the values lie.',
        },
        fix: {
          ko: 'NAT 게이트웨이, 퍼블릭 IP(Fargate만), 또는 ssm 인터페이스 엔드포인트를 두고 보안 그룹에서 443을 허용하세요.',
          en: 'Give it a NAT gateway, on Fargate a public IP, or the ssm interface endpoint, and allow port 443.',
        },
      },
    ],
    look: looks.routes,
    sample:
      'unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'registry-login-failed',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['retrieve ecr registry auth'], ['pull registry auth from Amazon ECR']],
    cause: {
      ko: 'ECR에 로그인하지 못했습니다. 권한이나 네트워크 가운데 하나입니다.',
      en: 'The login to ECR failed: a permission or a network path is missing.',
    },
    fix: {
      ko: 'describe-tasks로 stoppedReason 전체를 읽으세요. AccessDenied면 실행 역할, RequestError면 네트워크입니다.',
      en: 'Read the whole stoppedReason with describe-tasks: AccessDenied is the execution role, RequestError the network.',
    },
    sample: 'unable to retrieve ecr registry auth: service call has been retried 1 time(s)',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secrets-failed',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [
      ['retrieve secret'],
      ['fetching secret data'],
      ['asm fetching secret'],
      ['get registry auth from asm'],
      ['retrieve secrets from ssm'],
    ],
    cause: {
      ko: '비밀 값을 가져오지 못했습니다. 까닭은 메시지의 잘린 뒷부분에 있습니다.',
      en: 'A secret could not be fetched. The part of the message that is cut off says why.',
    },
    fix: {
      ko: 'describe-tasks로 stoppedReason 전체를 읽어 다시 넣어 보세요. 재시도가 5번이면 네트워크, 1번이면 권한이나 이름일 때가 많습니다.',
      en: 'Read the whole stoppedReason with describe-tasks and paste it. Five retries often mean the network; one, a permission or a name.',
    },
    sample:
      'unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:…',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'prepare-secrets-or-login',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: '컨테이너를 만들기도 전에 비밀 값이나 레지스트리 로그인에서 막혔습니다.',
      en: 'A secret or the login to the registry failed before there was a container.',
    },
    fix: {
      ko: '실행 역할, 나가는 길(퍼블릭 IP, NAT, 엔드포인트), 아웃바운드 443, 비밀 값의 이름 순서로 확인하세요.',
      en: 'Check the execution role, the way out (public IP, NAT, endpoints), outbound 443, then the names of the secrets.',
    },
    sample:
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed',
    source: sources.prepare,
    basis: 'read',
  },
]
