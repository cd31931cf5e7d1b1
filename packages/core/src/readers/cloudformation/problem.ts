import { someOf, withParticle, type Path, type Severity, type Text } from '../../finding/index.ts'

// What is wrong with a template: what the files of problems share, and what is wrong with its functions and conditions.

/** Something that is wrong with a template itself. */
export interface TemplateProblem {
  readonly rule:
    | 'template-reference'
    | 'template-function'
    | 'template-condition'
    | 'template-resource'
    | 'template-parameter'
    | 'unknown-property'
  readonly severity: Severity
  readonly path: Path
  readonly message: Text
  /** What the template names and does not have. */
  readonly missing?: string
  /** The nested stack whose template is not at hand. */
  readonly stack?: string
}

export type Report = (problem: TemplateProblem) => void

/** What to do about a name that there is not. */
export function meantBy(meant: string | undefined): Text {
  return meant === undefined
    ? { ko: '이름을 확인하세요.', en: 'Check the name.' }
    : { ko: `혹시 ${meant} 아닌가요?`, en: `Did you mean ${meant}?` }
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

export function noSuchCondition(path: Path, name: string, meant: string | undefined): TemplateProblem {
  return {
    rule: 'template-condition',
    severity: 'error',
    path,
    ...(meant === undefined && { missing: name }),
    message: {
      ko: `Conditions에 ${name} 조건이 없습니다. ${meantBy(meant).ko}`,
      en: `There is no condition ${name} under Conditions. ${meantBy(meant).en}`,
    },
  }
}

/** A condition that is a value, such as `true`. */
export function noCondition(path: Path): TemplateProblem {
  return {
    rule: 'template-condition',
    severity: 'error',
    path,
    message: {
      ko: '조건이 함수가 아니라 값입니다. Fn::And, Fn::Or, Fn::Not, Fn::Equals, Condition 중 하나로 적으세요. 예: !Equals [!Ref Env, prod]',
      en: 'This condition is a value. Write it by Fn::And, Fn::Or, Fn::Not, Fn::Equals or Condition, as in !Equals [!Ref Env, prod].',
    },
  }
}

/** What a template that has no mappings looks up in one. */
export function noMappings(path: Path, name: string): TemplateProblem {
  return {
    ...wrongArguments(path, 'Fn::FindInMap', {
      ko: `템플릿에 Mappings가 없습니다(${name}).`,
      en: `the template has no Mappings (${name}).`,
    }),
    missing: name,
  }
}

/** A file that names many things which it has no section for: other files are put together with it. */
export function partOfTemplate(names: readonly string[]): TemplateProblem {
  const listed = someOf(names, mostListed)
  return {
    rule: 'template-reference',
    severity: 'warning',
    path: [],
    message: {
      ko: `템플릿의 일부로 보입니다. Parameters, Conditions, Mappings가 없고, 가리키는 이름 ${names.length}개가 파일에 없습니다: ${listed.ko}. 합친 템플릿을 지정하세요.`,
      en: `This looks like a part of a template: it has no Parameters, Conditions or Mappings, and ${names.length} names that it refers to are not in it: ${listed.en}. Name the whole template.`,
    },
  }
}

export function circularCondition(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-condition',
    severity: 'error',
    path,
    message: {
      ko: `조건 ${withParticle(name, '이/가')} 돌고 돌아 자기 자신을 참조합니다.`,
      en: `The condition ${name} refers to itself, round in a circle.`,
    },
  }
}

/** A way round, from a name to itself; of a long one its beginning and its end. */
export function wayOf(names: readonly string[]): string {
  const most = mostListed + 2
  const shown = names.length > most ? [...names.slice(0, mostListed), '…', names.at(-1)] : names
  return shown.join(' → ')
}

export function needsExtensions(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-function',
    severity: 'error',
    path,
    missing: 'Transform: AWS::LanguageExtensions',
    message: {
      ko: `${name} 구문을 이렇게 쓰려면 템플릿에 Transform: AWS::LanguageExtensions 선언이 필요합니다.`,
      en: `To use ${name} like this, the template must declare Transform: AWS::LanguageExtensions.`,
    },
  }
}

/** A name of a function where it cannot be, or one that is not known: AWS may have added it since. */
export function misplacedFunction(path: Path, name: string, isKnown: boolean): TemplateProblem {
  return {
    rule: 'template-function',
    severity: isKnown ? 'error' : 'warning',
    path,
    message: {
      ko: `${name} 함수는 없거나 이 위치에 쓸 수 없습니다. 이름과 들여쓰기를 확인하세요.`,
      en: `There is no function ${name}, or it cannot stand here. Check its name and indentation.`,
    },
  }
}

export function quotedFunction(path: Path, tag: string): TemplateProblem {
  const name = tag === 'Ref' ? tag : `Fn::${tag}`
  return {
    rule: 'template-function',
    severity: 'warning',
    path,
    message: {
      ko: `함수가 아니라 !${tag}로 시작하는 문자열입니다. 따옴표를 지우세요. JSON에서는 {"${name}": …}로 적습니다.`,
      en: `This is a text that begins with !${tag}, and no function. Remove the quotes; in JSON write {"${name}": …}.`,
    },
  }
}

export function tooMuch(): TemplateProblem {
  return {
    rule: 'template-function',
    severity: 'warning',
    path: [],
    message: {
      ko: '템플릿을 펼치면 너무 크거나 깊어서 일부 값을 계산하지 않았습니다. 반복(Fn::ForEach)과 참조를 줄이세요.',
      en: 'Written out, the template is too large or too deep; some values were not worked out. Use fewer loops and references.',
    },
  }
}

/** As many names as a message lists. */
export const mostListed = 5

/** A problem of what these values of the parameters leave out: with others it is an error. */
export function switchedOff(problem: TemplateProblem): TemplateProblem {
  const { ko, en } = problem.message
  return {
    ...problem,
    severity: 'warning',
    message: {
      ko: `${ko} 지금 파라미터 값으로는 조건이 꺼져 있어 쓰이지 않습니다.`,
      en: `${en} With these values of the parameters a condition leaves it out.`,
    },
  }
}
