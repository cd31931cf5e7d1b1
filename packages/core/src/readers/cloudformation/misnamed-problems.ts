import { withParticle, type Path, type Text } from '../../finding/index.ts'
import { switchedOff, type TemplateProblem } from './problem.ts'

/** Where a structure stands: in a type itself, or in the value of a property at some depth of it. */
export interface Whereabouts {
  readonly type: string
  readonly property?: string
}

/** What is to say of a name that no template may have. */
interface Misnamed {
  /** What was probably meant. */
  readonly meant: string | undefined
  /** Whether it stands under a condition that does not hold: CloudFormation passes over it as long as that is so. */
  readonly isOff: boolean
}

/** A name that CloudFormation refuses. */
export function noSuchProperty(
  path: Path,
  name: string,
  { type, property }: Whereabouts,
  { meant, isOff }: Misnamed,
): TemplateProblem {
  const place =
    property === undefined
      ? { ko: type, en: type }
      : { ko: `${type}의 ${property}`, en: `${property} of ${type}` }
  return misnamed('unknown-property', path, isOff, {
    ko: `${place.ko}에 없는 속성입니다: ${name}. ${meant === undefined ? '이름을 확인하세요.' : `혹시 ${meant} 아닌가요?`}`,
    en: `CloudFormation knows no property ${name} in ${place.en}. ${meant === undefined ? 'Check its name.' : `Did you mean ${meant}?`}`,
  })
}

/**
 * A type that CloudFormation refuses: "Template format error: Unrecognized resource types". It was seen to pass over one whose
 * condition does not hold (https://github.com/ministackorg/ministack/pull/1628).
 */
export function noSuchType(
  path: Path,
  type: string,
  { meant, isOff }: { readonly meant: string; readonly isOff: boolean },
): TemplateProblem {
  return misnamed('template-resource', path, isOff, {
    ko: `CloudFormation에 없는 리소스 유형입니다: ${type}. 혹시 ${meant} 아닌가요?`,
    en: `CloudFormation knows no type ${type}. Did you mean ${meant}?`,
  })
}

/** A property that a resource has and no template may give. CloudFormation is known to pass over some of them without a word. */
export function setByAws(
  path: Path,
  name: string,
  { type }: Whereabouts,
  { meant, isOff }: Misnamed,
): TemplateProblem {
  const problem = misnamed('unknown-property', path, isOff, {
    ko: `${type}의 ${withParticle(name, '은/는')} AWS가 정하는 값이라 템플릿에 적을 수 없습니다. ${meant === undefined ? '지우세요.' : `혹시 ${meant} 아닌가요?`}`,
    en: `AWS sets ${name} of ${type}, and no template can. ${meant === undefined ? 'Remove it.' : `Did you mean ${meant}?`}`,
  })
  return { ...problem, severity: 'warning' }
}

/** The problem of a name that no template may have: no deployment fails on one that a condition leaves out. */
function misnamed(rule: TemplateProblem['rule'], path: Path, isOff: boolean, message: Text): TemplateProblem {
  const problem: TemplateProblem = { rule, severity: 'error', path, message }
  return isOff ? switchedOff(problem) : problem
}
