import { sources, type Failure } from './failure.ts'

/** Rarer ways for a pull to fail, most of them told by the agent of an EC2 instance. */
export const rarePullFailures: readonly Failure[] = [
  {
    id: 'pull-layer-refused',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [['httpReaderSeeker: failed open: unexpected status code']],
    cause: {
      ko: '이미지의 목록은 읽었지만 레이어를 받지 못했습니다. 레이어가 있는 Amazon S3가 막혔거나 자격 증명이 만료되었을 수 있고, 프록시가 막기도 합니다.',
      en: 'The list of layers was read, and a layer was refused: by the way to Amazon S3, by credentials that ran out, or by a proxy.',
    },
    fix: {
      ko: 'S3 게이트웨이 엔드포인트의 정책과 라우팅, 리포지토리에 대한 권한을 확인하세요.',
      en: 'Check policy and route of the S3 gateway endpoint, and the access to the repository.',
    },
    sample:
      'CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: httpReaderSeeker: failed open: unexpected status code',
    source: sources.pull,
    basis: 'read',
  },
  {
    id: 'pull-helper-died',
    stage: 'pull',
    field: 'stoppedReason',
    phrases: [['pull command failed: panic: runtime error'], ['pull command failed', 'signal: killed']],
    cause: {
      ko: '이미지를 받던 프로그램이 멈췄습니다. 레이어가 있는 Amazon S3로 가는 길이 없거나 AWS 쪽에 장애가 있을 때 보고되었습니다.',
      en: 'The program that pulls the image died. Reported where there was no way to Amazon S3, where the layers lie, and during incidents of the platform.',
    },
    fix: {
      ko: '서브넷의 라우팅 테이블에 S3 게이트웨이 엔드포인트나 NAT 게이트웨이가 있는지 보고 다시 시도하세요.',
      en: 'See that the route table of the subnet has the S3 gateway endpoint or a NAT gateway, and try again.',
    },
    sample: 'pull command failed: panic: runtime error: invalid memory address or nil pointer dereference',
    source: sources.pull,
    basis: 'excerpt',
  },
  {
    id: 'pull-ecr-from-instance',
    stage: 'pull',
    field: 'container reason',
    phrases: [['CannotPullECRContainerError']],
    cause: {
      ko: 'EC2 인스턴스의 ECS 에이전트가 ECR에 로그인하거나 이미지를 받지 못했습니다.',
      en: 'The ECS agent on the EC2 instance could not log in to ECR, or not get the image.',
    },
    fix: {
      ko: '인스턴스 역할이나 실행 역할의 권한과, 인스턴스에서 ECR까지 가는 길을 확인하세요.',
      en: 'Check the instance role or execution role, and the way from the instance to ECR.',
    },
    sample: 'CannotPullECRContainerError: AccessDenied',
    source: sources.agent,
    basis: 'read',
  },
  {
    id: 'pull-registry-credentials',
    stage: 'pull',
    field: 'container reason',
    phrases: [['CannotPullContainerAuthError']],
    cause: {
      ko: '프라이빗 레지스트리의 자격 증명을 읽지 못했거나 레지스트리가 받아들이지 않았습니다.',
      en: 'The credentials of the private registry could not be read, or the registry refused them.',
    },
    fix: {
      ko: 'repositoryCredentials의 비밀 값과 실행 역할의 secretsmanager:GetSecretValue 권한을 확인하세요.',
      en: 'Check the secret in repositoryCredentials, and secretsmanager:GetSecretValue on the execution role.',
    },
    sample: 'CannotPullContainerAuthError: x',
    source: sources.agent,
    basis: 'read',
  },
  {
    id: 'pull-manifest',
    stage: 'pull',
    field: 'container reason',
    phrases: [['CannotPullImageManifestError']],
    cause: {
      ko: '에이전트가 태그를 다이제스트로 고정하려고 이미지의 매니페스트를 읽다가 실패했습니다.',
      en: 'The agent could not read the manifest of the image, by which it pins the tag to a digest.',
    },
    fix: {
      ko: '이미지를 받지 못할 때와 똑같이 길, 이미지 이름과 태그, 권한을 확인하세요.',
      en: 'Check the same as for any pull: the way, name and tag, permissions.',
    },
    sample: 'CannotPullImageManifestError: x',
    source: sources.agent,
    basis: 'read',
  },
]
