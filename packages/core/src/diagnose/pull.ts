import { sources, type Failure } from './failure.ts'

/** The image does not arrive. */
export const pullFailures: readonly Failure[] = [
  {
    id: 'pull-rate-limit',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [['toomanyrequests'], ['reached your', 'pull rate limit']],
    cause: {
      ko: 'Docker Hub가 로그인하지 않은 다운로드 횟수를 제한했습니다. NAT 게이트웨이 뒤의 태스크들은 주소 하나를 나눠 써서 더 빨리 걸립니다.',
      en: 'Docker Hub limits downloads without a login. Everything behind one NAT gateway counts as one address.',
    },
    fix: {
      ko: '이미지를 Amazon ECR로 옮기거나 public.ecr.aws의 같은 이미지를 쓰세요. 풀스루 캐시나 레지스트리 자격 증명(repositoryCredentials)도 방법입니다.',
      en: 'Move the image to Amazon ECR, take it from public.ecr.aws, use a pull-through cache, or give credentials (repositoryCredentials).',
    },
    sample: 'ERROR: toomanyrequests: Too Many Requests.',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-not-permitted',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [
      ['is not authorized to perform', 'ecr:BatchGetImage'],
      ['Check that the role has the permissions to pull images'],
    ],
    cause: {
      ko: '태스크 실행 역할에 ECR 이미지를 읽을 권한이 없거나, 리포지토리 정책이 이 계정을 막고 있습니다.',
      en: 'The task execution role may not read from ECR, or the repository policy turns this account away.',
    },
    fix: {
      ko: '태스크 정의의 실행 역할에 AmazonECSTaskExecutionRolePolicy를 연결하세요. 태스크 역할이 아니라 실행 역할입니다.',
      en: 'Attach AmazonECSTaskExecutionRolePolicy to the execution role of the task definition (not to its task role).',
    },
    sample:
      'CannotPullContainerError: denied: User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform: ecr:BatchGetImage on resource: r',
    source: sources.agent,
    basis: 'read',
  },
  {
    id: 'pull-access-denied',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [
      ['pull access denied'],
      ['requested access to the resource is denied'],
      ['Check whether the image exists'],
    ],
    cause: {
      ko: '그런 리포지토리가 없거나 비공개입니다. 이미지 이름의 오타가 가장 흔합니다.',
      en: 'There is no such repository, or it is private. Most often the name is misspelt.',
    },
    fix: {
      ko: '태스크 정의의 이미지 URI를 확인하고, 비공개 레지스트리라면 repositoryCredentials를 설정하세요.',
      en: 'Check the image URI in the task definition; for a private registry set repositoryCredentials.',
    },
    sample:
      "CannotPullContainerError: pull access denied for foo, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    source: sources.agent,
    basis: 'read',
  },
  {
    id: 'pull-no-route',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [
      ['request canceled while waiting for connection'],
      ["The task can't pull the image. Check your network configuration"],
      ['dial tcp', 'i/o timeout'],
      ['cannot pull', 'from the Amazon ECR repository', 'connection issue'],
    ],
    cause: {
      ko: '태스크의 서브넷에서 이미지 레지스트리까지 갈 길이 없습니다.',
      en: 'No way leads from the subnet of the task to the image registry.',
    },
    fix: {
      ko: '퍼블릭 서브넷의 Fargate 태스크라면 퍼블릭 IP를 켜고 인터넷 게이트웨이로 가는 라우팅을 확인하세요. 프라이빗 서브넷이면 NAT 게이트웨이나 VPC 엔드포인트(ecr.api, ecr.dkr, S3 게이트웨이, logs)가 필요합니다. EC2에서는 이미지를 인스턴스가 받으므로 인스턴스의 서브넷을 보세요. 아웃바운드 443도 열려 있어야 합니다.',
      en: 'For Fargate tasks in a public subnet turn the public IP on and check the route to the internet gateway. A private one needs a NAT gateway or VPC endpoints (ecr.api, ecr.dkr, the S3 gateway, logs). On EC2 the instance pulls the image, so look at its subnet. Outbound 443 must be open.',
    },
    sample:
      'CannotPullContainerError: API error (500): Get https://1.dkr.ecr.us-east-1.amazonaws.com/v2/: net/http: request canceled while waiting for connection',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-cut-off',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [['context canceled'], ['context cancelled']],
    cause: {
      ko: '받다가 끊겼습니다. 이미지 레이어가 있는 Amazon S3로 가는 길이 없을 때 흔히 보입니다.',
      en: 'The download was cut off; often there is no way to Amazon S3, where the layers lie.',
    },
    fix: {
      ko: '서브넷의 라우팅 테이블에 S3 게이트웨이 엔드포인트를 더하거나 NAT 게이트웨이를 두세요.',
      en: 'Add the S3 gateway endpoint to the route table of the subnet, or give the subnet a NAT gateway.',
    },
    sample: 'CannotPullContainerError: context canceled',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-wrong-platform',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [
      ['does not contain descriptor matching platform'],
      ['image Manifest does not contain descriptor'],
    ],
    cause: {
      ko: '이미지에 태스크의 CPU 아키텍처용 빌드가 없습니다. 애플 실리콘 맥에서 만든 ARM 이미지를 X86_64 태스크에 넣었을 때 흔합니다.',
      en: 'The image has no build for the CPU of the task: an ARM image, say from a Mac with Apple silicon, on X86_64.',
    },
    fix: {
      ko: 'docker build에 --platform linux/amd64를 주어 다시 빌드하거나, 태스크 정의의 cpuArchitecture를 ARM64로 바꾸세요.',
      en: 'Build again with --platform linux/amd64, or set cpuArchitecture to ARM64 in the task definition.',
    },
    sample:
      "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    source: sources.pull,
    basis: 'excerpt',
  },
  {
    id: 'pull-no-repository',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [
      ['CannotPullContainerError', 'API error (404)'],
      ['CannotPullContainerError', 'repository', 'not found'],
    ],
    cause: {
      ko: '그 계정과 리전에는 그 ECR 리포지토리가 없습니다.',
      en: 'That account has no such ECR repository in that Region.',
    },
    fix: {
      ko: '계정.dkr.ecr.리전.amazonaws.com/이름:태그 형식인지, 리전이 맞는지 확인하세요.',
      en: 'Write account.dkr.ecr.region.amazonaws.com/name:tag, and check the Region in it.',
    },
    sample:
      'CannotPullContainerError: API error (404): repository 1.dkr.ecr.us-east-1.amazonaws.com/a/b not found',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-no-tag',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [
      ['failed to resolve ref', 'not found'],
      ['manifest unknown'],
      ['manifest for', 'not found'],
      ['Requested image not found'],
    ],
    cause: {
      ko: '리포지토리는 있지만 그 태그나 다이제스트가 없습니다. 푸시하지 않았거나 수명 주기 정책이 지웠을 수 있습니다.',
      en: 'The repository is there, the tag or digest is not: never pushed, or removed by a lifecycle policy.',
    },
    fix: {
      ko: 'ECR에서 태그를 찾아보고 다시 푸시하세요. ECR 수명 주기 정책도 확인하세요.',
      en: 'Look for the tag in ECR and push it again; check the lifecycle policy of the repository.',
    },
    sample:
      'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 1.dkr.ecr/x:tag: 1.dkr.ecr/x:tag: not found',
    source: sources.pull,
    basis: 'excerpt',
  },
  {
    id: 'pull-disk-full',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [['no space left on device']],
    cause: {
      ko: '이미지를 풀다가 디스크가 가득 찼습니다. Fargate의 임시 스토리지는 기본 20GiB입니다.',
      en: 'The disk filled up while the image was unpacked. Fargate gives 20 GiB unless you ask for more.',
    },
    fix: {
      ko: '이미지를 줄이거나 태스크 정의의 ephemeralStorage를 200GiB까지 늘리세요.',
      en: 'Make the image smaller, or raise ephemeralStorage in the task definition (up to 200 GiB).',
    },
    sample: 'CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob1: no space left on device',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-malformed-name',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [['invalid reference format']],
    cause: {
      ko: '이미지 이름의 형식이 잘못되었습니다. 공백, 대문자, 빈 태그, 치환되지 않은 변수가 들어 있지 않은지 보세요.',
      en: 'The image name is malformed: a space, a capital letter, an empty tag, or a variable that was not filled in.',
    },
    fix: {
      ko: '태스크 정의의 image 값을 고쳐 새 개정을 등록하세요.',
      en: 'Mend the image value in the task definition and register a new revision.',
    },
    sample: "Unable to pull customer's container image. ErrorCode: 500, Reason: invalid reference format.",
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'pull-failed',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [['CannotPullContainerError']],
    isGeneral: true,
    cause: {
      ko: '이미지를 받지 못했습니다. 이 문구만으로는 까닭을 알 수 없으니 뒤에 이어지는 글을 함께 보세요.',
      en: 'The image could not be fetched. These words alone do not say why: read on in the message.',
    },
    fix: {
      ko: '레지스트리까지 가는 길(퍼블릭 IP, NAT, 엔드포인트와 443), 이미지 이름과 태그, CPU 아키텍처, 실행 역할, Docker Hub 제한의 순서로 확인하세요.',
      en: 'Check in this order: the way to the registry (public IP, NAT, endpoints and 443), name and tag, CPU architecture, execution role, the limit of Docker Hub.',
    },
    sample: 'CannotPullContainerError: API error',
    source: sources.pull,
    basis: 'read',
  },
]
