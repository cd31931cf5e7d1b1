import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** What CodePipeline and CodeDeploy refuse before they call ECS. */
export const requestsPipelineFailures: readonly Failure[] = [
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
    sample:
      'AWS::CodeDeploy::BlueGreen failed with message: The TaskDefinition logical Id [Blue] is the same between initial and final template',
    source: sources.stackBlueGreen,
    basis: 'excerpt',
  },
]
