import type { Path, Severity, Text } from '../../finding/index.ts'

/** Something that is wrong with a template itself. */
export interface TemplateProblem {
  readonly rule:
    | 'template-reference'
    | 'template-function'
    | 'template-condition'
    | 'template-resource'
    | 'template-parameter'
  readonly severity: Severity
  readonly path: Path
  readonly message: Text
}

export type Report = (problem: TemplateProblem) => void

export function noSuchThing(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: {
      ko: `템플릿에 ${name} 파라미터나 리소스가 없습니다. 이름을 확인하세요.`,
      en: `The template has no parameter or resource ${name}. Check the name.`,
    },
  }
}

export function wrongArguments(path: Path, name: string, expected: Text): TemplateProblem {
  return {
    rule: 'template-function',
    severity: 'error',
    path,
    message: {
      ko: `${name} 함수의 인수가 잘못되었습니다. ${expected.ko}`,
      en: `The arguments of ${name} are wrong: ${expected.en}`,
    },
  }
}

export function noSuchCondition(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-condition',
    severity: 'error',
    path,
    message: {
      ko: `Conditions에 ${name} 조건이 없습니다.`,
      en: `There is no condition ${name} under Conditions.`,
    },
  }
}

export function circularCondition(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-condition',
    severity: 'error',
    path,
    message: {
      ko: `조건 ${name}이(가) 돌고 돌아 자기 자신을 참조합니다.`,
      en: `The condition ${name} refers to itself, round in a circle.`,
    },
  }
}
