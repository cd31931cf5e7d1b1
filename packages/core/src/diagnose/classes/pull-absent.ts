import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
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
      ko: '이미지에 태스크의 플랫폼용 빌드가 없습니다.',
      en: 'The image has no build for the platform of the task.',
    },
    fix: {
      ko: '이미지의 플랫폼과 태스크 정의의 runtimePlatform(cpuArchitecture)을 비교해, 태스크에 맞게 다시 빌드하거나 cpuArchitecture를 이미지에 맞추세요.',
      en: 'Compare the platforms of the image with runtimePlatform (cpuArchitecture) of the task definition: build again for the task, or set cpuArchitecture by the image.',
    },
    told: [
      {
        cause: {
          ko: '이미지에 이 Windows 버전({windows-platform})용 빌드가 없습니다. Windows 컨테이너는 호스트와 같은 Windows 버전으로 빌드해야 합니다.',
          en: 'The image has no build for this version of {windows-platform}. A Windows container must be built for the Windows version of its host.',
        },
        fix: {
          ko: '인스턴스나 operatingSystemFamily와 같은 Windows 버전의 베이스 이미지로 다시 빌드하세요. Linux 이미지라면 Linux에서 실행하세요.',
          en: 'Build on a base image of the Windows version of the instance (operatingSystemFamily). Run an image for Linux on Linux.',
        },
      },
      {
        cause: {
          ko: '이미지에 {arm-platform}용 빌드가 없는데, 태스크는 ARM64에서 실행됩니다. x86 컴퓨터에서 그냥 빌드한 이미지에는 linux/amd64만 있습니다.',
          en: 'The image has no build for {arm-platform}, and the task runs on ARM64. An image built on an x86 computer has linux/amd64 alone, unless told otherwise.',
        },
        fix: {
          ko: '--platform linux/arm64로 다시 빌드하거나, 태스크 정의의 cpuArchitecture를 X86_64로 바꾸세요. EC2라면 인스턴스의 CPU도 그래야 합니다.',
          en: 'Build again with --platform linux/arm64, or set cpuArchitecture to X86_64 in the task definition; on EC2 the instance must have that CPU too.',
        },
      },
      {
        cause: {
          ko: '이미지에 {x86-platform}용 빌드가 없는데, 태스크는 X86_64에서 실행됩니다. 애플 실리콘 맥에서 그냥 빌드한 이미지에는 linux/arm64만 있습니다.',
          en: 'The image has no build for {x86-platform}, and the task runs on X86_64. An image built on a Mac with Apple silicon has linux/arm64 alone, unless told otherwise.',
        },
        fix: {
          ko: '--platform linux/amd64로 다시 빌드하거나, 태스크 정의의 cpuArchitecture를 ARM64로 바꾸세요. EC2라면 인스턴스의 CPU도 그래야 합니다.',
          en: 'Build again with --platform linux/amd64, or set cpuArchitecture to ARM64 in the task definition; on EC2 the instance must have that CPU too.',
        },
      },
    ],
    look: looks.image,
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
      ko: '받은 것이 런타임이 풀 수 있는 이미지 레이어가 아닙니다.',
      en: 'What was pulled is no layer that the runtime can unpack.',
    },
    fix: {
      ko: '--provenance=false --sbom=false로 다시 빌드해 푸시하세요. 압축 방식을 바꾸었다면 gzip으로 되돌리세요.',
      en: 'Build and push again with --provenance=false --sbom=false. If you changed the compression, go back to gzip.',
    },
    told: [
      {
        phrases: [['in-toto']],
        cause: {
          ko: '이미지의 레이어 대신 buildx가 붙인 증명(provenance, SBOM)을 받았습니다.',
          en: 'In place of a layer it pulled an attestation (provenance, SBOM) that buildx added.',
        },
      },
    ],
    look: looks.image,
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
    look: looks.instance,
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
    cause: { ko: '이미지 이름의 형식이 잘못되었습니다.', en: 'The name of the image is malformed.' },
    fix: {
      ko: '태스크 정의의 image 값에 공백, 대문자, 빈 태그, 치환되지 않은 변수가 없는지 보고, 고쳐서 새 개정을 등록하세요.',
      en: 'Look for a space, a capital letter, an empty tag or a variable that was not filled in; fix image in the task definition and register a new revision.',
    },
    look: looks.definition,
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
      ['API error (404)', 'repository'],
      ['repository', 'not found: does not exist'],
      ['The repository with name', 'does not exist'],
      ['repository', 'amazonaws.com', 'not found'],
      ['RepositoryNotFoundException'],
      ['name unknown'],
    ],
    hints: [['API error (404)']],
    cause: {
      ko: '그 레지스트리에는 그런 리포지토리가 없습니다.',
      en: 'That registry has no such repository.',
    },
    fix: {
      ko: 'image의 레지스트리 주소와 이름을 확인하세요.',
      en: 'Check the address of the registry and the name in image.',
    },
    told: [
      {
        phrases: [
          ['dkr.ecr'],
          ['dkr-ecr'],
          ['amazonaws.com'],
          ['RepositoryNotFoundException'],
          ['The repository with name'],
        ],
        cause: {
          ko: '그 계정과 리전에는 그 ECR 리포지토리가 없습니다.',
          en: 'That account has no such ECR repository in that Region.',
        },
        fix: {
          ko: '계정.dkr.ecr.리전.amazonaws.com/이름:태그 형식인지, 리전이 맞는지 확인하세요.',
          en: 'Write account.dkr.ecr.region.amazonaws.com/name:tag, and check the Region in it.',
        },
      },
    ],
    look: looks.repositories,
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
      ko: '레지스트리에 그 이름과 태그의 이미지가 없습니다.',
      en: 'The registry has no image of that name with that tag.',
    },
    fix: {
      ko: 'image의 이름과 태그를 확인하고, 없으면 그 태그로 다시 푸시하세요.',
      en: 'Check name and tag in image, and push that tag if it is not there.',
    },
    told: [
      {
        phrases: [['dkr.ecr'], ['dkr-ecr'], ['Amazon ECR'], ['in repository']],
        cause: {
          ko: 'Amazon ECR에 그 이름과 태그의 이미지가 없습니다.',
          en: 'Amazon ECR has no image of that name with that tag.',
        },
        fix: {
          ko: 'ECR에서 그 태그를 찾아보고 다시 푸시하세요. 수명 주기 정책이 지웠을 수 있습니다.',
          en: 'Look for the tag in ECR and push it again; a lifecycle policy may have removed it.',
        },
      },
      {
        phrases: [
          ['public.ecr.aws'],
          ['docker.io'],
          ['ghcr.io'],
          ['quay.io'],
          ['gcr.io'],
          ['mcr.microsoft.com'],
        ],
        fix: {
          ko: '그 레지스트리의 페이지에서 이미지의 이름과 지금 있는 태그를 확인해 image를 고치세요.',
          en: 'Look the name and the tags that are there now up on the page of that registry, and correct image.',
        },
        look: looks.image,
      },
    ],
    look: looks.images,
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
    told: [
      {
        phrases: [['dkr.ecr'], ['dkr-ecr']],
        cause: {
          ko: 'ECR 리포지토리가 그 계정과 리전에 없거나, 읽을 권한이 없습니다.',
          en: 'The ECR repository is not in that account and Region, or it may not be read.',
        },
        fix: {
          ko: '이미지 URI의 계정, 리전, 이름을 확인하고, 실행 역할과 리포지토리 정책을 보세요. ECR에는 repositoryCredentials를 쓰지 않습니다.',
          en: 'Check account, Region and name in the image URI, then the execution role and the repository policy. ECR takes no repositoryCredentials.',
        },
        look: looks.repositories,
      },
    ],
    look: looks.image,
    sample:
      "CannotPullContainerError: pull access denied for foo, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    source: sources.agentPull,
    basis: 'read',
  },
]
