import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** A file system cannot be mounted. */
export const efsClass: ErrorClass = {
  id: 'efs',
  marks: [
    ['EFS utils'],
    ['mount.nfs4'],
    ['Failed to resolve', 'efs'],
    ['Failed to resolve "fs-'],
    ['Mount attempt'],
    ['mount target ip address'],
  ],
  failures: [
    {
      id: 'efs-name-unknown',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [['Failed to resolve']],
      cause: {
        ko: 'EFS 파일 시스템의 이름을 찾지 못했습니다. 태스크의 가용 영역에 탑재 대상이 없거나 VPC의 DNS 호스트 이름이 꺼져 있습니다.',
        en: 'The name of the EFS file system does not resolve: its zone has no mount target, or DNS host names are off in the VPC.',
      },
      fix: {
        ko: '태스크가 뜨는 가용 영역마다 탑재 대상을 만들고, VPC의 enableDnsSupport와 enableDnsHostnames를 켜세요.',
        en: 'Make a mount target in every zone of the tasks, and turn enableDnsSupport and enableDnsHostnames on.',
      },
      look: looks.mountTargets,
      sample:
        'failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-1.efs.us-east-1.amazonaws.com"',
      source: sources.prepare,
      basis: 'excerpt',
    },
    {
      id: 'efs-port-closed',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [
        ['Connection timed out'],
        ['failed due to timeout'],
        ['mount system call failed'],
        ['timed out'],
      ],
      cause: {
        ko: '태스크와 EFS 탑재 대상 사이의 2049 포트(NFS)가 막혀 있습니다.',
        en: 'Port 2049 (NFS) is closed between the task and the mount target.',
      },
      fix: {
        ko: '탑재 대상의 보안 그룹에서 태스크의 보안 그룹이 보내는 2049를 열고, 태스크의 아웃바운드 2049도 확인하세요.',
        en: 'Open 2049 on the security group of the mount target for that of the task, and outbound 2049 on the task.',
      },
      look: looks.mountTargets,
      sample:
        "failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: Connection timed out'",
      source: sources.prepare,
      basis: 'excerpt',
    },
    {
      id: 'efs-access-denied',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [['access denied by server'], ['Access denied']],
      cause: {
        ko: 'EFS가 탑재를 거부했습니다. 파일 시스템 정책, 액세스 포인트, IAM 권한 가운데 하나입니다.',
        en: 'EFS refuses the mount: by its policy, by the access point, or because IAM permissions are missing.',
      },
      fix: {
        ko: '태스크 역할에 elasticfilesystem:ClientMount와 ClientWrite를 허용하고, 전송 중 암호화와 IAM 설정을 정책에 맞추세요.',
        en: 'Allow elasticfilesystem:ClientMount and ClientWrite on the task role, and match encryption in transit and IAM to the policy.',
      },
      look: looks.fileSystemPolicy,
      sample: "b'mount.nfs4: access denied by server while mounting 127.0.0.1:/srv'",
      source: sources.prepare,
      basis: 'excerpt',
    },
    {
      id: 'efs-no-directory',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'certain',
      phrases: [['No such file or directory']],
      cause: {
        ko: 'rootDirectory로 지정한 디렉터리가 파일 시스템에 없습니다.',
        en: 'The directory that rootDirectory names is not on the file system.',
      },
      fix: {
        ko: 'rootDirectory를 /로 두거나, 경로를 만들어 주는 액세스 포인트를 쓰세요.',
        en: 'Use / as rootDirectory, or an access point that creates the path.',
      },
      look: looks.definition,
      sample: 'mount.nfs4: mounting fs failed, reason given by server: No such file or directory',
      source: sources.prepare,
      basis: 'excerpt',
    },
    {
      id: 'efs-failed',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'general',
      certainty: 'look-next',
      phrases: [],
      cause: {
        ko: 'EFS 볼륨을 준비하지 못했습니다. 이 문구만으로는 까닭을 알 수 없습니다.',
        en: 'The EFS volume could not be set up; these words alone do not say why.',
      },
      fix: {
        ko: '탑재 대상, 2049 포트, VPC의 DNS, IAM 권한, 액세스 포인트의 순서로 확인하세요.',
        en: 'Check the mount targets, port 2049, DNS of the VPC, IAM and the access point, in this order.',
      },
      look: looks.mountTargets,
      sample: 'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes',
      source: sources.prepare,
      basis: 'read',
    },
  ],
  look: looks.task,
}
