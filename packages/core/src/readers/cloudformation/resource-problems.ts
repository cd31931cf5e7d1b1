import { withParticle, type Bag, type Path, type Text } from '../../finding/index.ts'
import type { TemplateProblem } from './problem.ts'

/** What is wrong with how a resource is written, beside its properties. */
export function shapeProblems(
  logicalId: string,
  body: Bag,
  path: Path,
  /** Whether the language extensions may work out what is written as a function. */
  mayCompute: boolean,
): readonly TemplateProblem[] {
  const { Condition: condition, DependsOn: needed } = body
  const problem = (at: Path, message: Text): TemplateProblem => ({
    rule: 'template-resource',
    severity: 'error',
    path: at,
    message,
  })
  const items: readonly unknown[] = Array.isArray(needed) ? needed : [needed]
  return [
    // What another tool fills in may be anything.
    ...(/^[A-Za-z0-9]+$/.test(logicalId) || /[{$<]/.test(logicalId)
      ? []
      : [problem(path, notAlphanumeric(logicalId))]),
    ...(mayCompute || condition === undefined || typeof condition === 'string' || isOfYaml(condition)
      ? []
      : [problem([...path, 'Condition'], noName)]),
    ...(mayCompute ||
    needed === undefined ||
    items.every((item) => typeof item === 'string' || isOfYaml(item))
      ? []
      : [problem([...path, 'DependsOn'], noNames)]),
  ]
}

/** "Unrecognized resource types: [AWS::Serverless::Function]" */
export function needsTransform(path: Path, type: string): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    missing: 'Transform',
    message: {
      ko: `${withParticle(type, '은/는')} SAM의 리소스 유형입니다. 템플릿에 Transform: AWS::Serverless-2016-10-31 선언이 필요합니다.`,
      en: `${type} is a type of SAM: the template must declare Transform: AWS::Serverless-2016-10-31.`,
    },
  }
}

/** YAML 1.1 takes a name such as On for a boolean, and 123 for a number. */
function isOfYaml(value: unknown): boolean {
  return typeof value === 'boolean' || typeof value === 'number'
}

/** "Template format error: Resource name … is non alphanumeric." */
function notAlphanumeric(logicalId: string): Text {
  return {
    ko: `리소스의 논리적 ID ${logicalId}에는 영문자와 숫자만 쓸 수 있습니다.`,
    en: `The logical ID ${logicalId} may have letters and digits only.`,
  }
}

const noName: Text = {
  ko: 'Condition에는 조건의 이름 하나를 문자열로 적어야 합니다.',
  en: 'Condition takes the name of one condition, as a text.',
}

/** "Every DependsOn value must be a string." */
const noNames: Text = {
  ko: 'DependsOn에는 리소스 이름이나 그 목록을 문자열로 적어야 합니다. 함수는 쓸 수 없습니다.',
  en: 'DependsOn takes the name of a resource, or a list of names, as texts and not as functions.',
}

export function noResources(path: Path): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    message: {
      ko: '템플릿의 Resources는 논리적 ID와 리소스로 된 객체여야 합니다.',
      en: 'Resources of a template must be an object of logical IDs and resources.',
    },
  }
}

export function noType(path: Path, logicalId: string): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    message: {
      ko: `리소스 ${logicalId}에 Type이 없습니다. 예: Type: AWS::ECS::Service`,
      en: `The resource ${logicalId} has no Type, such as AWS::ECS::Service.`,
    },
  }
}

export function noProperties(path: Path): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    message: {
      ko: '리소스의 Properties는 이름과 값으로 된 객체여야 합니다.',
      en: 'Properties of a resource must be an object of names and values.',
    },
  }
}

/** What brings resources that are not in the template. */
export function moreResources(path: Path, expression: string): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'info',
    path,
    message: {
      ko: `${expression} 값을 알 수 없어 여기에서 만드는 리소스는 검사하지 않았습니다.`,
      en: `The resources that this makes were not checked: ${expression} is not known.`,
    },
  }
}
