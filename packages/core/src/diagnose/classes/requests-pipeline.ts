import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What CodePipeline, CodeDeploy and blue/green deployments refuse. */
export const requestsPipelineFailures: readonly Failure[] = [
  {
    id: 'pipeline-role-not-trusted',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['sts:AssumeRoleWithWebIdentity', 'not authorized'],
      ['Not authorized to perform sts:AssumeRoleWithWebIdentity'],
    ],
    cause: {
      ko: '파이프라인(GitHub Actions 등)이 OIDC로 역할을 맡으려 했지만, 그 역할의 신뢰 정책이 받아들이지 않습니다. 태스크의 역할과는 상관없습니다.',
      en: 'A pipeline such as GitHub Actions wants to assume a role by OIDC, and the trust policy of that role does not let it. The roles of the task have no part in it.',
    },
    fix: {
      ko: '신뢰 정책의 Federated 공급자, aud(sts.amazonaws.com)와 sub 조건(repo:조직/저장소:ref…)을 토큰의 값과 비교하세요. 대소문자도 같아야 합니다.',
      en: 'Compare the Federated provider, aud (sts.amazonaws.com) and the condition on sub (repo:org/repository:ref…) with those of the token; the case of the letters counts.',
    },
    look: looks.roleTrust,
    sample: 'Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    source: sources.oidc,
    basis: 'known',
  },
  {
    id: 'pipeline-no-credentials',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['check your action inputs', 'Could not load credentials'],
      ['Credentials could not be loaded', 'action inputs'],
    ],
    cause: {
      ko: '파이프라인의 단계에 AWS 자격 증명이 없습니다.',
      en: 'The step of the pipeline has no AWS credentials.',
    },
    fix: {
      ko: 'OIDC라면 permissions에 id-token: write를 주고 role-to-assume을 적으세요. 키를 쓴다면 비밀 값의 이름이 맞는지 보세요. 포크에서 온 풀 리퀘스트에는 비밀 값이 없습니다.',
      en: 'With OIDC give permissions id-token: write, and write role-to-assume. With keys check the names of the secrets; a pull request from a fork has none.',
    },
    look: looks.caller,
    sample:
      'Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers',
    source: sources.oidc,
    basis: 'known',
  },
  {
    id: 'registry-login-expired',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['authorization token has expired', 'Reauthenticate'], ['authorization token has expired']],
    cause: {
      ko: 'ECR에 로그인한 토큰이 끝났습니다. 12시간 동안만 씁니다.',
      en: 'The login token for ECR has expired; it lasts 12 hours.',
    },
    fix: {
      ko: 'aws ecr get-login-password로 다시 로그인하고 이어 가세요. 파이프라인이라면 push 바로 앞에서 로그인합니다.',
      en: 'Log in again by aws ecr get-login-password, and go on; in a pipeline log in right before the push.',
    },
    look: looks.caller,
    sample: 'denied: Your authorization token has expired. Reauthenticate and try again.',
    source: sources.ecrLogin,
    basis: 'known',
  },
  {
    id: 'tag-immutable',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['image tag', 'already exists', 'repository is immutable'], ['ImageTagAlreadyExistsException']],
    cause: {
      ko: '리포지토리의 태그가 변경 불가능(immutable)이라 같은 태그로 다시 올릴 수 없습니다.',
      en: 'The tags of the repository are immutable, and this one is there already.',
    },
    fix: {
      ko: '커밋 해시처럼 매번 다른 태그로 올리고, 그 태그로 태스크 정의의 새 개정을 등록하세요.',
      en: 'Push under a tag that is new each time, such as the hash of the commit, and register a revision with that tag.',
    },
    look: looks.images,
    sample:
      "tag invalid: The image tag 'latest' already exists in the 'app' repository and cannot be overwritten because the repository is immutable.",
    source: sources.ecrTags,
    basis: 'excerpt',
  },
  {
    id: 'push-not-permitted',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['not authorized to perform', 'ecr:InitiateLayerUpload'],
      ['not authorized to perform', 'ecr:UploadLayerPart'],
      ['not authorized to perform', 'ecr:CompleteLayerUpload'],
      ['not authorized to perform', 'ecr:PutImage'],
    ],
    cause: {
      ko: '이미지를 올리는 사용자나 역할(대개 CI)에 ECR 리포지토리에 쓸 권한이 없습니다. 태스크의 역할과는 상관없습니다.',
      en: 'Who pushes the image, mostly a CI, may not write to the ECR repository. The roles of the task have no part in it.',
    },
    fix: {
      ko: '메시지의 User에 그 리포지토리의 ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage, ecr:BatchCheckLayerAvailability와 ecr:GetAuthorizationToken을 허용하세요. 다른 계정이라면 리포지토리 정책도 필요합니다.',
      en: 'Allow the User of the message ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability on that repository, and ecr:GetAuthorizationToken; another account needs a repository policy too.',
    },
    look: looks.caller,
    sample:
      'denied: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:us-east-1:123456789012:repository/app',
    source: sources.ecrPush,
    basis: 'known',
  },
  {
    id: 'code-deploy-platform',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['Should not specify ECS services parameter']],
    cause: {
      ko: 'CodeDeploy 애플리케이션의 컴퓨팅 플랫폼이 ECS가 아니라 Server입니다.',
      en: 'The compute platform of the CodeDeploy application is Server, not ECS.',
    },
    fix: {
      ko: '컴퓨팅 플랫폼을 ECS로 해서 애플리케이션을 다시 만드세요(Terraform은 compute_platform = "ECS").',
      en: 'Make the application again with ECS as its compute platform (in Terraform compute_platform = "ECS").',
    },
    look: looks.codeDeployApplication,
    sample:
      'InvalidECSServiceException: Should not specify ECS services parameter for Server deployment group',
    source: sources.codeDeployApplication,
    basis: 'known',
  },
  {
    id: 'image-definitions-container',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['The AWS ECS container', 'does not exist']],
    cause: {
      ko: '이미지 정의 파일(imagedefinitions.json)의 컨테이너 이름이 태스크 정의에 없습니다.',
      en: 'The image definitions file (imagedefinitions.json) names a container that is not in the task definition.',
    },
    fix: {
      ko: 'buildspec이 쓰는 name을 containerDefinitions의 name과 같게 하세요.',
      en: 'Let the name that the buildspec writes be that of containerDefinitions.',
    },
    look: looks.definition,
    sample: 'Invalid action configuration: The AWS ECS container web does not exist',
    source: sources.pipeline,
    basis: 'excerpt',
  },
  {
    id: 'image-definitions-malformed',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['image definition file', 'invalid JSON format']],
    cause: {
      ko: '이미지 정의 파일이 올바른 JSON이 아닙니다. name과 imageUri가 있는 객체의 배열이어야 합니다.',
      en: 'The image definitions file is no valid JSON: it is a list of objects with name and imageUri.',
    },
    fix: {
      ko: '배포 작업의 입력이 소스가 아니라 빌드의 아티팩트인지, buildspec이 따옴표까지 맞게 쓰는지 확인하세요.',
      en: 'See that the input of the deploy action is the artifact of the build and not the source, and that the buildspec writes all quotes.',
    },
    look: looks.imageDefinitions,
    sample: 'The image definition file images.json contents invalid JSON format',
    source: sources.pipeline,
    basis: 'excerpt',
  },
  {
    id: 'blue-green-unchanged',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['is the same between initial and final template']],
    cause: {
      ko: 'CloudFormation의 블루/그린 후크를 쓰는데 태스크 정의의 논리 ID가 그대로여서, 옮길 새 버전이 없습니다.',
      en: 'The stack uses the blue/green hook, and the logical id of the task definition is as before, so there is no new version to shift to.',
    },
    fix: {
      ko: '후크가 이름을 바꿀 수 있도록 ECSAttributes의 TaskDefinitions와 TaskSets에 두 논리 ID를 적고, 한 번에 다른 리소스는 바꾸지 마세요.',
      en: 'Give two logical ids each in TaskDefinitions and TaskSets of ECSAttributes, and change no other resource in the same update.',
    },
    look: looks.stackEvents,
    sample:
      'AWS::CodeDeploy::BlueGreen failed with message: The TaskDefinition logical Id [Blue] is the same between initial and final template',
    source: sources.stackBlueGreen,
    basis: 'excerpt',
  },
  {
    id: 'blue-green-other-changes',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Additional resource diff other than', 'BlueGreen'],
      ['Additional resource diff other than Amazon ECS'],
    ],
    cause: {
      ko: '블루/그린 후크를 쓰는 스택 업데이트에서 태스크 정의나 태스크 세트 말고 다른 리소스도 함께 바꾸었습니다.',
      en: 'A stack update with the blue/green hook changes other resources too, beside the task definition and the task set.',
    },
    fix: {
      ko: '업데이트를 둘로 나누어, 한 번에는 태스크 정의와 태스크 세트만 바꾸세요.',
      en: 'Split the update in two, and change only task definition and task set in one of them.',
    },
    look: looks.stackEvents,
    sample:
      "Additional resource diff other than Amazon ECS application related resource update is detected,CodeDeploy can't perform BlueGreen style update properly.",
    source: sources.stackBlueGreenErrors,
    basis: 'excerpt',
  },
  {
    id: 'blue-green-listener',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Primary taskset target group must be behind listener']],
    cause: {
      ko: '운영 중인 태스크 세트의 대상 그룹과 리스너가 가리키는 대상 그룹이 다릅니다.',
      en: 'The listener forwards to another target group than that of the running task set.',
    },
    fix: {
      ko: '리스너의 기본 작업을 운영 중인 태스크 세트의 대상 그룹으로 되돌리고 다시 배포하세요. Terraform이라면 리스너의 default_action 변경을 무시하게 합니다.',
      en: 'Let the listener forward to the target group of the running task set again, and deploy again. In Terraform ignore changes of default_action of the listener.',
    },
    look: looks.targetGroups,
    sample:
      'The ELB could not be updated due to the following error: Primary taskset target group must be behind listener',
    source: sources.codeDeploy,
    basis: 'excerpt',
  },
  {
    id: 'listener-rule-arn',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Must be RuleArn for ALB']],
    cause: {
      ko: '블루/그린 배포의 리스너 규칙에 리스너의 ARN을 적었습니다. ALB라면 리스너 규칙의 ARN이어야 합니다.',
      en: 'A listener ARN stands where a blue/green deployment needs a listener rule; for an ALB it is the ARN of a rule.',
    },
    fix: {
      ko: 'productionListenerRule과 testListenerRule에 listener-rule ARN을 적으세요. NLB라면 리스너의 ARN입니다.',
      en: 'Write listener-rule ARNs in productionListenerRule and testListenerRule; for an NLB it is the ARN of the listener.',
    },
    look: looks.listenerRules,
    sample:
      'productionListenerRule has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB.',
    source: sources.blueGreen,
    basis: 'excerpt',
  },
]
