import { isBag, type Bag, type Text } from '../finding/index.ts'
import {
  foreignByName,
  isTemplateName,
  looksUnrendered,
  terraform,
  unrendered,
  type ForeignFormat,
} from '../source/index.ts'
import { isTask, isTaskSet } from './request-bodies.ts'

/** A format that is not read; `isOfEcs` where it has to do with ECS, so that its being left out must be heard of. */
export interface Foreign extends ForeignFormat {
  readonly isOfEcs: boolean
}

const both = (text: string): Text => ({ ko: text, en: text })

const renderTo = (command: string, particle: '으로' | '로'): Text => ({
  ko: `${command}${particle} 만든 것을 지정하세요.`,
  en: `Pass the output of ${command} instead.`,
})

const written: Text = {
  ko: '그 안에 적힌 태스크 정의와 서비스 파일을 지정하세요.',
  en: 'Name the files of the task definition and the service that it speaks of.',
}

const deployed: Text = {
  ko: '배포한 뒤 aws ecs describe-task-definition과 describe-services의 출력을 지정하세요.',
  en: 'Name what aws ecs describe-task-definition and describe-services print of what it deployed.',
}

const sourceCode: ForeignFormat = {
  format: { ko: '소스 코드', en: 'source code' },
  how: {
    ko: 'AWS CDK 앱이면 cdk synth로 만든 템플릿을, 그 밖에는 배포한 뒤 aws ecs describe-task-definition과 describe-services의 출력을 지정하세요.',
    en: 'Name the output of cdk synth for an app of the AWS CDK, and for any other what aws ecs describe-task-definition and describe-services print of what it deployed.',
  },
}

/** Whether a file's name says that it is a program, such as one of the AWS CDK or of Pulumi. */
export function isSourceCode(name: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|java|kts?|go|cs|rb|php|rs)$/i.test(name)
}

interface Kind extends Foreign {
  readonly holds: (value: unknown, name: string) => boolean
}

const kinds: readonly Kind[] = [
  {
    format: {
      ko: 'run-task 요청이나 describe-tasks 출력',
      en: 'a request of run-task or an answer of describe-tasks',
    },
    how: { ko: '태스크 정의의 파일을 지정하세요.', en: 'Name the file of its task definition.' },
    isOfEcs: true,
    holds: (value) =>
      isBag(value) &&
      (isTask(value) ||
        (isBag(value['task']) && isTask(value['task'])) ||
        isListOf(value['tasks'], (item) => isTask(item))),
  },
  {
    format: {
      ko: 'create-task-set 요청이나 describe-task-sets 출력',
      en: 'a request of create-task-set or an answer of describe-task-sets',
    },
    how: {
      ko: '서비스와 태스크 정의의 파일을 지정하세요.',
      en: 'Name the files of the service and of the task definition.',
    },
    isOfEcs: true,
    holds: (value) =>
      isBag(value) &&
      (isTaskSet(value) ||
        (isBag(value['taskSet']) && 'taskSetArn' in value['taskSet']) ||
        isListOf(value['taskSets'], (item) => 'taskSetArn' in item)),
  },
  answer('describe-container-instances', 'containerInstances'),
  answer('describe-service-deployments', 'serviceDeployments'),
  answer('describe-service-revisions', 'serviceRevisions'),
  answer('list-services', 'serviceArns'),
  answer('list-tasks', 'taskArns'),
  answer('list-clusters', 'clusterArns'),
  answer('list-task-definitions', 'taskDefinitionArns'),
  {
    format: {
      ko: 'CodePipeline 이미지 정의(imagedefinitions.json)',
      en: 'an image definitions file of CodePipeline',
    },
    how: { ko: '태스크 정의의 파일을 지정하세요.', en: 'Name the file of the task definition.' },
    isOfEcs: true,
    holds: (value) =>
      isListOf(value, (item) => 'imageUri' in item && 'name' in item) ||
      (isBag(value) && typeof value['ImageURI'] === 'string'),
  },
  {
    format: { ko: '템플릿의 파라미터 값', en: 'a file of parameter values' },
    how: {
      ko: '템플릿과 함께 --parameters로 지정하세요.',
      en: 'Give it by --parameters, beside its template.',
    },
    isOfEcs: false,
    holds: (value) =>
      isListOf(value, (item) => 'ParameterKey' in item) ||
      (isBag(value) && isBag(value['Parameters']) && Object.keys(value).length === 1),
  },
  {
    format: { ko: 'CodeDeploy AppSpec', en: 'an AppSpec of CodeDeploy' },
    how: written,
    isOfEcs: true,
    holds: (value) => isBag(value) && isListOf(value['Resources'], (item) => 'TargetService' in item),
  },
  {
    format: { ko: 'ecspresso 설정', en: 'a configuration of ecspresso' },
    how: written,
    isOfEcs: true,
    holds: (value) =>
      isBag(value) && ['task_definition', 'service_definition'].some((key) => typeof value[key] === 'string'),
  },
  {
    format: { ko: 'ecs-cli의 ecs-params', en: 'an ecs-params file of ecs-cli' },
    how: renderTo('ecs-cli compose create, aws ecs describe-task-definition', '으로'),
    isOfEcs: true,
    holds: (value) =>
      isBag(value) && 'version' in value && (isBag(value['task_definition']) || isBag(value['run_params'])),
  },
  {
    format: { ko: 'AWS Copilot 매니페스트', en: 'a manifest of AWS Copilot' },
    how: renderTo('copilot svc package', '로'),
    isOfEcs: true,
    holds: (value) =>
      isBag(value) &&
      /^(?:Load Balanced Web|Backend|Worker|Request-Driven Web|Static) S|^Scheduled Job$/.test(
        String(value['type']),
      ),
  },
  {
    format: both('Docker Compose'),
    how: deployed,
    isOfEcs: false,
    holds: (value) =>
      isBag(value) &&
      isBag(value['services']) &&
      Object.values(value['services']).some((one) => isBag(one) && ('image' in one || 'build' in one)),
  },
  {
    format: { ko: 'AWS CDK 앱', en: 'an app of the AWS CDK' },
    how: renderTo('cdk synth', '로'),
    isOfEcs: false,
    holds: (value, name) =>
      /(?:^|\/)cdk\.json$/.test(name) && isBag(value) && typeof value['app'] === 'string',
  },
  {
    format: { ko: 'Pulumi 프로젝트', en: 'a project of Pulumi' },
    how: deployed,
    isOfEcs: false,
    holds: (value, name) => /(?:^|\/)Pulumi(?:\.[\w-]+)?\.ya?ml$/.test(name) && isBag(value),
  },
  {
    format: { ko: 'Helm 차트', en: 'a chart of Helm' },
    how: renderTo('helm template', '으로'),
    isOfEcs: false,
    holds: (value, name) => /(?:^|\/)Chart\.ya?ml$/.test(name) && isBag(value) && 'apiVersion' in value,
  },
  {
    format: { ko: '쿠버네티스 매니페스트', en: 'a manifest of Kubernetes' },
    how: {
      ko: '쿠버네티스는 ECS와 다른 서비스입니다. ECS의 태스크 정의와 서비스 파일을 지정하세요.',
      en: 'Kubernetes is not ECS. Name files of task definitions and services of ECS.',
    },
    isOfEcs: false,
    holds: (value) => isBag(value) && 'apiVersion' in value && 'kind' in value,
  },
  {
    format: both('Terraform'),
    how: terraform.how,
    isOfEcs: false,
    holds: (value) =>
      isBag(value) && ('terraform_version' in value || (isBag(value['resource']) && 'provider' in value)),
  },
  {
    format: { ko: 'Ansible 플레이북', en: 'a playbook of Ansible' },
    how: deployed,
    isOfEcs: true,
    holds: (value) =>
      Array.isArray(value) &&
      hasKey(value, /^(?:(?:community|amazon)\.aws\.)?ecs_(?:taskdefinition|service|task|cluster)$/, 8),
  },
  {
    format: { ko: '배포 파이프라인', en: 'a pipeline that deploys' },
    how: written,
    isOfEcs: false,
    holds: (value) =>
      isBag(value) && ('jobs' in value || 'phases' in value || 'stages' in value || 'pipelines' in value),
  },
]

/** What `aws ecs` prints that tells of no configuration: the list that only this operation answers with. */
function answer(operation: string, list: string): Kind {
  return {
    format: { ko: `${operation} 출력`, en: `an answer of ${operation}` },
    how: {
      ko: 'aws ecs describe-services와 describe-task-definition의 출력을 지정하세요.',
      en: 'Name what aws ecs describe-services and describe-task-definition print.',
    },
    isOfEcs: true,
    holds: (value) => isBag(value) && Array.isArray(value[list]),
  }
}

/** What format a file has that is not read, as far as it can be told from its name and its documents. */
export function foreignFormat(name: string, values: readonly unknown[], text: string): Foreign | undefined {
  const kind = kinds.find(({ holds }) => values.some((value) => holds(value, name)))
  if (kind !== undefined) return { format: kind.format, how: kind.how, isOfEcs: kind.isOfEcs }
  const isOfEcs = ecsWords.test(text)
  const byName = foreignByName(name) ?? (isSourceCode(name) ? sourceCode : undefined)
  if (byName !== undefined) return { ...byName, isOfEcs }
  return values.length === 0 && (isTemplateName(name) || looksUnrendered(text))
    ? { ...unrendered, isOfEcs }
    : undefined
}

/** Words that stand in nothing but what is of ECS. */
export const ecsWords =
  /containerDefinitions|container_definitions|taskDefinition|portMappings|serviceConfig|AWS::ECS::|aws_ecs_(?:service|task_definition)/

function isListOf(value: unknown, isOne: (item: Bag) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isBag(item) && isOne(item))
}

function hasKey(value: unknown, key: RegExp, depth: number): boolean {
  if (depth === 0 || typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, member]) => key.test(name) || hasKey(member, key, depth - 1))
}
