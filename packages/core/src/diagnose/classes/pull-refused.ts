import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { internetRegistries, otherRegistries } from '../registries.ts'
import { sources } from '../sources.ts'

/** The registry refuses the image. */
export const pullRefusedFailures: readonly Failure[] = [
  {
    id: 'pull-rate-limit',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['toomanyrequests'], ['reached your', 'pull rate limit'], ['429 Too Many Requests']],
    cause: {
      ko: '레지스트리가 다운로드 횟수를 제한했습니다. Docker Hub와 ECR Public은 로그인하지 않으면 주소마다 세고, NAT 게이트웨이 뒤의 태스크들은 주소 하나를 나눠 써서 더 빨리 걸립니다.',
      en: 'The registry limits downloads. Docker Hub and ECR Public count those without a login by address, and everything behind one NAT gateway is one address.',
    },
    fix: {
      ko: '이미지를 자기 Amazon ECR로 옮기거나 풀스루 캐시를 쓰세요. Docker Hub라면 public.ecr.aws의 같은 이미지나 레지스트리 자격 증명(repositoryCredentials)도 방법입니다. Rate exceeded는 ECR의 제한이니 한꺼번에 시작하는 태스크를 줄이세요.',
      en: 'Move the image to an Amazon ECR of your own, or use a pull-through cache. For Docker Hub also take it from public.ecr.aws, or give credentials (repositoryCredentials). Rate exceeded is a limit of ECR: start fewer tasks at once.',
    },
    told: [
      {
        phrases: [['public.ecr.aws']],
        cause: {
          ko: 'ECR Public이 다운로드를 제한했습니다. 로그인하지 않은 다운로드는 주소마다 세고, NAT 게이트웨이 뒤의 태스크들은 주소 하나를 나눠 씁니다.',
          en: 'ECR Public limits downloads. Those without a login count by address, and everything behind one NAT gateway is one address.',
        },
        fix: {
          ko: '이미지를 자기 Amazon ECR 리포지토리로 옮기거나 풀스루 캐시를 쓰세요. 한꺼번에 시작하는 태스크도 줄이세요.',
          en: 'Move the image to an Amazon ECR repository of your own, or use a pull-through cache; start fewer tasks at once.',
        },
      },
      {
        phrases: [['dkr.ecr'], ['dkr-ecr']],
        cause: {
          ko: 'Amazon ECR이 이 계정의 요청을 제한했습니다. 짧은 동안 너무 많은 이미지를 받았습니다.',
          en: 'Amazon ECR throttles the requests of this account: too many images in a short time.',
        },
        fix: {
          ko: '한꺼번에 시작하는 태스크를 줄이거나 Service Quotas에서 ECR의 할당량을 늘려 달라고 하세요.',
          en: 'Start fewer tasks at once, or ask for a higher quota of ECR in Service Quotas.',
        },
      },
      {
        phrases: [['docker.io'], ['docker.com'], ['pull rate limit']],
        cause: {
          ko: 'Docker Hub가 다운로드를 제한했습니다. 로그인하지 않은 다운로드는 주소마다 세고, NAT 게이트웨이 뒤의 태스크들은 주소 하나를 나눠 씁니다.',
          en: 'Docker Hub limits downloads. Those without a login count by address, and everything behind one NAT gateway is one address.',
        },
        fix: {
          ko: '이미지를 자기 Amazon ECR로 옮기거나 풀스루 캐시를 쓰세요. public.ecr.aws의 같은 이미지나 레지스트리 자격 증명(repositoryCredentials)도 방법입니다.',
          en: 'Move the image to an Amazon ECR of your own, or use a pull-through cache. The same image from public.ecr.aws, or credentials (repositoryCredentials), will do too.',
        },
      },
    ],
    sample: 'ERROR: toomanyrequests: Too Many Requests.',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-layer-refused',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['httpReaderSeeker: failed open: unexpected status'],
      ['httpReadSeeker: failed open: unexpected status'],
      ['httpReaderSeeker: failed open: content'],
      ['error parsing HTTP 403'],
      ['AccessDenied', 'RequestId'],
    ],
    cause: {
      ko: '이미지의 목록은 읽었지만 레이어를 받지 못했습니다. 레이어가 있는 Amazon S3가 막혔거나 자격 증명이 만료되었을 수 있고, 프록시가 막기도 합니다.',
      en: 'The list of layers was read, and a layer was refused: by the way to Amazon S3, by credentials that ran out, or by a proxy.',
    },
    fix: {
      ko: 'S3 게이트웨이 엔드포인트의 정책과 라우팅, 리포지토리에 대한 권한을 확인하세요.',
      en: 'Check policy and route of the S3 gateway endpoint, and the access to the repository.',
    },
    told: [
      {
        phrases: internetRegistries,
        cause: {
          ko: '이미지의 목록은 읽었지만 나머지를 받지 못했습니다. 레지스트리의 다운로드 제한이나 장애, 프록시 때문일 수 있습니다.',
          en: 'The image was found, and a part of it was not handed out: by a limit on downloads or an outage of the registry, or by a proxy.',
        },
        fix: {
          ko: '다시 시도하세요. 되풀이되면 이미지를 자기 Amazon ECR로 옮기거나 풀스루 캐시를 쓰세요. S3 엔드포인트와는 상관이 없습니다.',
          en: 'Try again. If it keeps coming, move the image to an Amazon ECR of your own, or use a pull-through cache. The S3 endpoint has no part in it.',
        },
        look: looks.image,
      },
    ],
    look: looks.routes,
    sample:
      'CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: httpReaderSeeker: failed open: unexpected status code',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-not-permitted',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['not authorized to perform', 'ecr:'],
      ['Check that the role has the permissions to pull images'],
      ['403 Forbidden'],
      ['403 (Forbidden)'],
    ],
    cause: {
      ko: '태스크 실행 역할에 ECR 이미지를 읽을 권한이 없거나, 리포지토리 정책이 이 계정을 막고 있습니다.',
      en: 'The task execution role may not read from ECR, or the repository policy turns this account away.',
    },
    fix: {
      ko: '태스크 정의의 실행 역할에 AmazonECSTaskExecutionRolePolicy를 연결하세요. 태스크 역할이 아니라 실행 역할입니다.',
      en: 'Attach AmazonECSTaskExecutionRolePolicy to the execution role of the task definition (not to its task role).',
    },
    told: [
      {
        cause: {
          ko: '{role} 역할에 {action} 권한이 없거나, 리포지토리 정책이 막고 있습니다.',
          en: 'The role {role} may not {action}: by its policies, or by that of the repository.',
        },
        fix: {
          ko: '실행 역할이라면 AmazonECSTaskExecutionRolePolicy를 연결하세요. 다른 계정의 리포지토리라면 그 리포지토리 정책에서도 허용해야 합니다.',
          en: 'If it is the execution role, attach AmazonECSTaskExecutionRolePolicy. A repository of another account must allow it in its policy too.',
        },
      },
      {
        phrases: otherRegistries,
        cause: {
          ko: '레지스트리가 이미지를 내주지 않습니다. 비공개이거나, 이 주소에서 오는 요청을 막고 있습니다.',
          en: 'The registry does not hand the image out: it is private, or turns this address away.',
        },
        fix: {
          ko: '비공개 이미지라면 repositoryCredentials에 그 레지스트리의 자격 증명을 적으세요. 실행 역할의 ECR 권한과는 상관이 없습니다.',
          en: 'For a private image give the credentials of that registry in repositoryCredentials. ECR permissions of the execution role have no part in it.',
        },
        look: looks.image,
      },
    ],
    look: looks.rolePolicies,
    sample:
      'CannotPullContainerError: denied: User: arn:aws:sts::123456789012:assumed-role/ecsTaskExecutionRole/0123456789abcdef0123456789abcdef is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:ap-northeast-2:123456789012:repository/web',
    source: sources.agentPull,
    basis: 'read',
  },
  {
    id: 'pull-registry-credentials',
    stage: 'pull',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['CannotPullContainerAuthError'],
      ['no basic auth credentials'],
      ['401 Unauthorized'],
      ['unauthorized:'],
      ['/manifests/', 'unauthorized'],
      ['authentication required'],
      ['incorrect username or password'],
      ['failed to authorize'],
      ['failed to fetch oauth token'],
      ['failed to fetch anonymous token'],
    ],
    cause: {
      ko: '프라이빗 레지스트리의 자격 증명을 읽지 못했거나 레지스트리가 받아들이지 않았습니다.',
      en: 'The credentials of the private registry could not be read, or the registry refused them.',
    },
    fix: {
      ko: 'repositoryCredentials의 비밀 값과 실행 역할의 secretsmanager:GetSecretValue 권한을 확인하세요.',
      en: 'Check the secret in repositoryCredentials, and secretsmanager:GetSecretValue on the execution role.',
    },
    told: [
      {
        phrases: [['dkr.ecr'], ['dkr-ecr']],
        cause: {
          ko: 'Amazon ECR에 로그인하지 않은 채 이미지를 받으려 했거나, 로그인이 받아들여지지 않았습니다.',
          en: 'The image was pulled without a login to Amazon ECR, or the login was not accepted.',
        },
        fix: {
          ko: '태스크 정의에 executionRoleArn이 있고 그 역할에 AmazonECSTaskExecutionRolePolicy가 있는지 보세요. EC2라면 인스턴스 역할과 에이전트도 확인하세요. ECR에는 repositoryCredentials를 쓰지 않습니다.',
          en: 'See that the task definition has executionRoleArn, and that role AmazonECSTaskExecutionRolePolicy; on EC2 check the instance role and the agent. ECR takes no repositoryCredentials.',
        },
        look: looks.rolePolicies,
      },
    ],
    look: looks.secret,
    sample: 'CannotPullContainerAuthError',
    source: sources.agentDocker,
    basis: 'read',
  },
]
