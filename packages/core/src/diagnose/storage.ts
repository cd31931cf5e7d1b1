import { sources, type Failure } from './failure.ts'

/** Disks, file systems, network interfaces and log drivers that could not be prepared. */
export const storageFailures: readonly Failure[] = [
  {
    id: 'storage-timeout',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['Timeout waiting for EphemeralStorage provisioning to complete']],
    cause: {
      ko: 'Fargate가 임시 디스크를 제때 준비하지 못했습니다.',
      en: 'Fargate did not prepare the ephemeral disk in time.',
    },
    fix: {
      ko: '일시적인 문제이므로 다시 시도하세요. 되풀이되면 AWS Support에 문의하세요.',
      en: 'It passes: try again. If it keeps coming, open a support case.',
    },
    sample: 'Timeout waiting for EphemeralStorage provisioning to complete',
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'network-interface-throttled',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['Rate limit exceeded while preparing network interface']],
    cause: {
      ko: '한꺼번에 태스크를 너무 많이 시작해 EC2 API가 네트워크 인터페이스 작업을 제한했습니다.',
      en: 'Too many tasks started at once, and the EC2 API throttled the work on their network interfaces.',
    },
    fix: {
      ko: '태스크를 나누어 시작하거나 EC2 API의 한도를 올려 달라고 요청하세요.',
      en: 'Start fewer tasks a second, or ask for a higher limit of the EC2 API.',
    },
    sample: 'Rate limit exceeded while preparing network interface to be attached to instance',
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'log-driver-no-credentials',
    stage: 'prepare',
    field: 'container reason',
    phrases: [
      ['failed to initialize logging driver', 'failed to load credentials'],
      ['failed to initialize logging driver', 'AccessDenied'],
    ],
    cause: {
      ko: '로그 드라이버가 쓸 자격 증명이 없습니다.',
      en: 'The log driver has no credentials that it can use.',
    },
    fix: {
      ko: '실행 역할에 logs:CreateLogStream과 logs:PutLogEvents를 허용하세요. 오래된 ECS 최적화 AMI라면 awslogs가 실행 역할을 쓰도록 설정해야 합니다.',
      en: 'Allow logs:CreateLogStream and logs:PutLogEvents on the execution role; on an old AMI awslogs must be told to use that role.',
    },
    sample:
      'CannotStartContainerError: failed to initialize logging driver: CredentialsEndpointError: failed to load credentials',
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'log-driver-failed',
    stage: 'prepare',
    field: 'container reason',
    phrases: [['failed to initialize logging driver']],
    isGeneral: true,
    cause: {
      ko: '로그 드라이버를 시작하지 못했습니다. 로그 그룹이 없거나 옵션이 틀렸을 수 있습니다.',
      en: 'The log driver could not start: its group is missing, or an option is wrong.',
    },
    fix: {
      ko: 'logConfiguration의 옵션, 로그 그룹 이름, 리전을 확인하세요.',
      en: 'Check the options of logConfiguration, the name of the group and the Region.',
    },
    sample: 'ResourceInitializationError: failed to initialize logging driver: x',
    source: sources.prepare,
    basis: 'read',
  },
  {
    id: 'efs-name-unknown',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['failed to invoke EFS utils commands', 'Failed to resolve']],
    cause: {
      ko: 'EFS 파일 시스템의 이름을 찾지 못했습니다. 태스크의 가용 영역에 탑재 대상이 없거나 VPC의 DNS 호스트 이름이 꺼져 있습니다.',
      en: 'The name of the EFS file system does not resolve: its zone has no mount target, or DNS host names are off in the VPC.',
    },
    fix: {
      ko: '태스크가 뜨는 가용 영역마다 탑재 대상을 만들고, VPC의 enableDnsSupport와 enableDnsHostnames를 켜세요.',
      en: 'Make a mount target in every zone of the tasks, and turn enableDnsSupport and enableDnsHostnames on.',
    },
    sample:
      'failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-1.efs.us-east-1.amazonaws.com"',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'efs-port-closed',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [
      ['mount.nfs4: Connection timed out'],
      ['mount.nfs4: mount system call failed'],
      ['Mount attempt', 'failed due to timeout'],
    ],
    cause: {
      ko: '태스크와 EFS 탑재 대상 사이의 2049 포트(NFS)가 막혀 있습니다.',
      en: 'Port 2049 (NFS) is closed between the task and the mount target.',
    },
    fix: {
      ko: '탑재 대상의 보안 그룹에서 태스크의 보안 그룹이 보내는 2049를 열고, 태스크의 아웃바운드 2049도 확인하세요.',
      en: 'Open 2049 on the security group of the mount target for that of the task, and outbound 2049 on the task.',
    },
    sample:
      "failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: Connection timed out'",
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'efs-access-denied',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['mount.nfs4: access denied by server']],
    cause: {
      ko: 'EFS가 탑재를 거부했습니다. 파일 시스템 정책, 액세스 포인트, IAM 권한 가운데 하나입니다.',
      en: 'EFS refuses the mount: by its policy, by the access point, or for want of IAM permissions.',
    },
    fix: {
      ko: '태스크 역할에 elasticfilesystem:ClientMount와 ClientWrite를 허용하고, 전송 중 암호화와 IAM 설정을 정책에 맞추세요.',
      en: 'Allow elasticfilesystem:ClientMount and ClientWrite on the task role, and match encryption in transit and IAM to the policy.',
    },
    sample: "b'mount.nfs4: access denied by server while mounting 127.0.0.1:/srv'",
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'efs-no-directory',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['mount.nfs4: mounting', 'No such file or directory']],
    cause: {
      ko: 'rootDirectory로 지정한 디렉터리가 파일 시스템에 없습니다.',
      en: 'The directory that rootDirectory names is not on the file system.',
    },
    fix: {
      ko: 'rootDirectory를 /로 두거나, 경로를 만들어 주는 액세스 포인트를 쓰세요.',
      en: 'Use / as rootDirectory, or an access point that creates the path.',
    },
    sample: 'mount.nfs4: mounting fs failed, reason given by server: No such file or directory',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'efs-failed',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['failed to invoke EFS utils commands']],
    isGeneral: true,
    cause: {
      ko: 'EFS 볼륨을 준비하지 못했습니다. 이 문구만으로는 까닭을 알 수 없습니다.',
      en: 'The EFS volume could not be set up; these words alone do not say why.',
    },
    fix: {
      ko: '탑재 대상, 2049 포트, VPC의 DNS, IAM 권한, 액세스 포인트의 순서로 확인하세요.',
      en: 'Check the mount targets, port 2049, DNS of the VPC, IAM and the access point, in this order.',
    },
    sample: 'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes',
    source: sources.prepare,
    basis: 'read',
  },
  {
    id: 'resource-not-initialized',
    stage: 'prepare',
    field: 'stoppedReason',
    phrases: [['resource cannot be initialized for task']],
    isGeneral: true,
    cause: {
      ko: 'EC2의 ECS 에이전트가 태스크에 필요한 것(cgroup, 볼륨, 비밀 값)을 준비하지 못했습니다.',
      en: 'The ECS agent on the EC2 instance could not set up what the task needs: a cgroup, a volume or a secret.',
    },
    fix: {
      ko: '뒤에 이어지는 오류를 읽고, 인스턴스의 에이전트 로그를 확인하세요.',
      en: 'Read the error that follows it, and the log of the agent on the instance.',
    },
    sample: 'resource cannot be initialized for task arn: x',
    source: sources.agent,
    basis: 'read',
  },
]
