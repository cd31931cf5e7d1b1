import { sources, type Failure } from './failure.ts'

/** Fargate cannot prepare what the task needs: secrets, log group, role, network interface. */
export const prepareFailures: readonly Failure[] = [
  {
    id: 'secrets-no-route',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [
      ['connection issue between the task and AWS Systems Manager'],
      ['connection issue between the task and AWS Secrets Manager'],
      ['unable to retrieve secrets from ssm', 'context deadline exceeded'],
    ],
    cause: {
      ko: '비밀 값을 가져올 Secrets Manager나 Parameter Store까지 갈 길이 없습니다.',
      en: 'No way leads to Secrets Manager or the Parameter Store, where the secrets lie.',
    },
    fix: {
      ko: 'NAT 게이트웨이, 퍼블릭 IP(Fargate만), 또는 secretsmanager·ssm 인터페이스 엔드포인트를 두고 보안 그룹에서 443을 허용하세요.',
      en: 'Give it a NAT gateway, on Fargate a public IP, or the secretsmanager and ssm interface endpoints, and admit 443.',
    },
    sample:
      'unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secrets-not-permitted',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [
      ['not authorized to perform: secretsmanager:GetSecretValue'],
      ['not authorized to perform: ssm:GetParameters'],
      ['secret from asm', 'AccessDenied'],
      ['secrets from ssm', 'AccessDenied'],
    ],
    cause: {
      ko: '태스크 실행 역할에 비밀 값을 읽을 권한이 없습니다.',
      en: 'The execution role may not read the secret.',
    },
    fix: {
      ko: '실행 역할에 secretsmanager:GetSecretValue나 ssm:GetParameters를 허용하세요. 직접 만든 KMS 키로 암호화했다면 kms:Decrypt도 필요합니다.',
      en: 'Allow secretsmanager:GetSecretValue or ssm:GetParameters on the execution role, and kms:Decrypt for a key of your own.',
    },
    sample:
      'unable to retrieve secret from asm: AccessDeniedException: User x is not authorized to perform: secretsmanager:GetSecretValue',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secret-missing',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [
      ["can't retrieve the secret with ARN"],
      ["ResourceNotFoundException: Secrets Manager can't find"],
    ],
    cause: {
      ko: '그 ARN의 비밀 값이 이 리전에 없습니다. 지워졌거나 다른 리전에 있을 수 있습니다.',
      en: 'No secret of that ARN is in this Region: deleted, or in another.',
    },
    fix: {
      ko: '태스크 정의의 valueFrom을 실제 ARN과 비교하세요. 이름 뒤에 붙는 여섯 글자도 맞아야 합니다.',
      en: 'Compare valueFrom with the real ARN, with the six characters at its end.',
    },
    sample:
      "The task can't pull the secret from Secrets Manager. The task can't retrieve the secret with ARN 'x' from Secrets Manager. Check whether the secret exists in the specified Region.",
    source: sources.prepare,
    basis: 'read',
  },
  {
    id: 'registry-login-no-route',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['cannot pull registry auth from Amazon ECR', 'connection issue']],
    cause: {
      ko: 'ECR에 로그인할 토큰을 받으러 갈 길이 없습니다.',
      en: 'No way leads to ECR, which gives the login token.',
    },
    fix: {
      ko: '퍼블릭 IP(Fargate만)나 NAT 게이트웨이, 또는 ecr.api 인터페이스 엔드포인트를 두고 아웃바운드 443을 여세요.',
      en: 'Give it a public IP (on Fargate), a NAT gateway or the ecr.api interface endpoint, and open outbound 443.',
    },
    sample:
      'unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR.',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'registry-login-not-permitted',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['ecr:GetAuthorizationToken']],
    cause: {
      ko: '실행 역할이 ECR 로그인 토큰을 요청할 수 없습니다.',
      en: 'The execution role may not ask ECR for a login token.',
    },
    fix: {
      ko: '실행 역할에 ecr:GetAuthorizationToken을 리소스 *로 허용하세요. AmazonECSTaskExecutionRolePolicy에 들어 있습니다.',
      en: 'Allow ecr:GetAuthorizationToken on resource *; AmazonECSTaskExecutionRolePolicy has it.',
    },
    sample: 'AccessDeniedException: not authorized to perform: ecr:GetAuthorizationToken on resource: *',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'logs-no-route',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [
      ['failed to validate logger args', 'connection issue'],
      ['failed to validate logger args', 'signal: killed'],
    ],
    cause: {
      ko: 'CloudWatch Logs까지 갈 길이 없습니다. 문구에는 로그 그룹이 나오지만 원인은 네트워크입니다.',
      en: 'No way leads to CloudWatch Logs. The message names the log group, but the network is to blame.',
    },
    fix: {
      ko: 'NAT 게이트웨이나 퍼블릭 IP(Fargate만), 또는 logs 인터페이스 엔드포인트를 두고 아웃바운드 443을 여세요.',
      en: 'Give it a NAT gateway, on Fargate a public IP, or the logs interface endpoint, and open outbound 443.',
    },
    sample:
      'failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. signal: killed',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'log-group-missing',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [
      ['cannot find the Amazon CloudWatch log group'],
      ['log group does not exist'],
      ['failed to initialize logging driver', 'ResourceNotFound'],
    ],
    cause: {
      ko: '태스크 정의의 awslogs-group에 적은 로그 그룹이 없습니다.',
      en: 'The log group named in awslogs-group does not exist.',
    },
    fix: {
      ko: '로그 그룹을 만들거나, awslogs-create-group을 true로 하고 실행 역할에 logs:CreateLogGroup을 허용하세요.',
      en: 'Create it, or set awslogs-create-group to true and allow logs:CreateLogGroup on the execution role.',
    },
    sample: 'The task cannot find the Amazon CloudWatch log group defined in the task definition.',
    source: sources.prepare,
    basis: 'read',
  },
  {
    id: 'role-not-assumed',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['ECS was unable to assume the role']],
    cause: {
      ko: '역할이 없거나 이름이 다르거나, 신뢰 정책에 ecs-tasks.amazonaws.com이 없습니다.',
      en: 'The role is gone or misspelt, or its trust policy does not list ecs-tasks.amazonaws.com.',
    },
    fix: {
      ko: '태스크 정의의 taskRoleArn과 executionRoleArn, 그 역할의 신뢰 정책을 고치세요.',
      en: 'Mend taskRoleArn and executionRoleArn in the task definition, and the trust policy of the role.',
    },
    sample: "ECS was unable to assume the role 'arn:aws:iam::1:role/x' that was provided for this task.",
    source: sources.events,
    basis: 'known',
  },
  {
    id: 'network-interface-timeout',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [
      ['Timeout waiting for network interface provisioning to complete'],
      ['Network interface provision complete error timeout'],
    ],
    cause: {
      ko: '태스크의 네트워크 인터페이스를 제때 붙이지 못했습니다. 서브넷에 남은 IP가 없을 때도 그렇습니다.',
      en: 'The network interface was not attached in time; a subnet without free addresses is one cause.',
    },
    fix: {
      ko: '서브넷의 사용 가능한 IP 주소 수를 확인하세요. 일시적인 일이면 서비스가 다시 시도합니다.',
      en: 'Check the free addresses of the subnet. If it was a passing trouble, the service tries again.',
    },
    sample: 'Timeout waiting for network interface provisioning to complete.',
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'size-not-offered',
    stage: 'prepare',
    field: 'api error',
    phrases: [['No Fargate configuration exists for given values'], ["Invalid 'cpu' setting for task"]],
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
    id: 'prepare-secrets-or-login',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['unable to pull secrets or registry auth']],
    isGeneral: true,
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
  {
    id: 'prepare-failed',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['ResourceInitializationError']],
    isGeneral: true,
    cause: {
      ko: 'Fargate가 태스크에 필요한 것을 준비하지 못했습니다. 이 문구만으로는 까닭을 알 수 없습니다.',
      en: 'Fargate could not prepare what the task needs. These words alone do not say why.',
    },
    fix: {
      ko: '네트워크, 실행 역할, 비밀 값과 로그 그룹과 파일 시스템의 이름 순서로 확인하세요.',
      en: 'Check the network, the execution role, then the names of secrets, log groups and file systems.',
    },
    sample: 'ResourceInitializationError: x',
    source: sources.prepare,
    basis: 'read',
  },
]
