import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** The registry does not have the image, or not for this platform. */
export const pullAbsentFailures: readonly Failure[] = [
  {
    id: 'pull-wrong-platform',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['does not contain descriptor matching platform'],
      ['image Manifest does not contain descriptor'],
      ['find a descriptor for platform'],
      ['no matching manifest for'],
      ['no match for platform'],
      ['does not match the detected host platform'],
      ['does not match the specified platform'],
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
    id: 'pull-layer-kind',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['stream processor for'],
      ['no processor for media'],
      ['mediaType in manifest should be'],
      ['unsupported media type', 'layer'],
      ['vnd.in-toto+json'],
    ],
    cause: {
      ko: '받은 것이 이미지의 레이어가 아닙니다. buildx가 붙인 증명(provenance, SBOM)이거나 런타임이 풀지 못하는 형식입니다.',
      en: 'What was pulled is no layer of an image: an attestation (provenance, SBOM) that buildx added, or a format that the runtime cannot unpack.',
    },
    fix: {
      ko: '--provenance=false --sbom=false로 다시 빌드해 푸시하세요.',
      en: 'Build and push again with --provenance=false --sbom=false.',
    },
    sample:
      'CannotPullContainerError: ref pull has been retried 1 time(s): failed to extract layer: failed to get stream processor for application/vnd.in-toto+json: no processor for media-type: unknown',
    source: sources.attestations,
    basis: 'excerpt',
  },
  {
    id: 'pull-windows-version',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['ProcessUtilityVMImage']],
    cause: {
      ko: '이미지의 Windows 버전이 인스턴스의 Windows나 Docker와 맞지 않습니다.',
      en: 'The Windows version of the image does not fit the Windows, or the Docker, of the instance.',
    },
    fix: {
      ko: '인스턴스와 같은 Windows 버전의 베이스 이미지로 다시 빌드하거나, 그 버전의 ECS 최적화 AMI를 쓰세요.',
      en: 'Build on a base image of the same Windows version, or use the ECS-optimized AMI of that version.',
    },
    sample:
      'failed to register layer: re-exec error: exit status 1: output: ProcessUtilityVMImage UtilityVM: The system cannot find the path specified.',
    source: sources.windows,
    basis: 'excerpt',
  },
  {
    id: 'pull-malformed-name',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['invalid reference format'], ['failed to normalize image reference']],
    cause: {
      ko: '이미지 이름의 형식이 잘못되었습니다. 공백, 대문자, 빈 태그, 치환되지 않은 변수가 들어 있지 않은지 보세요.',
      en: 'The image name is malformed: a space, a capital letter, an empty tag, or a variable that was not filled in.',
    },
    fix: {
      ko: '태스크 정의의 image 값을 고쳐 새 개정을 등록하세요.',
      en: 'Fix the image value in the task definition and register a new revision.',
    },
    sample: "Unable to pull customer's container image. ErrorCode: 500, Reason: invalid reference format.",
    source: sources.reports,
    basis: 'excerpt',
  },
  {
    id: 'pull-no-repository',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['API error (404)'],
      ['repository', 'not found: does not exist'],
      ['The repository with name', 'does not exist'],
      ['repository', 'amazonaws.com', 'not found'],
      ['RepositoryNotFoundException'],
      ['name unknown'],
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
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['failed to resolve ref', ': not found'],
      ['manifest unknown'],
      ['manifest for', 'not found'],
      ['Requested image not found'],
      ['Tag', 'not found in repository'],
      ['Error: image', 'not found'],
      ['ImageNotFoundException'],
      ['requested image', 'not found'],
    ],
    hints: [
      ['not found', 'manifest'],
      ['image', 'not found'],
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
    id: 'pull-access-denied',
    stage: 'pull',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['pull access denied'],
      ['requested access to the resource is denied'],
      ['Check whether the image exists'],
      ['denied: denied'],
      ['insufficient_scope'],
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
]
