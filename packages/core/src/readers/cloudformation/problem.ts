import { someOf, withParticle, type Path, type Severity, type Text } from '../../finding/index.ts'

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

export function noSuchThing(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    missing: name,
    message: {
      ko: `템플릿에 ${name} 파라미터나 리소스가 없습니다. 이름을 확인하세요.`,
      en: `The template has no parameter or resource ${name}. Check the name.`,
    },
  }
}

/** `!Ref Resource.Attribute`, where the resource is there: an attribute has a function of its own. */
export function refersToAttribute(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: {
      ko: `Ref로는 속성을 가져올 수 없습니다. ${withParticle(`!GetAtt ${name}`, '을/를')} 쓰세요.`,
      en: `Ref gives no attribute of a resource. Use !GetAtt ${name}.`,
    },
  }
}

/** What a nested stack does not give: its template has no such output. */
export function noSuchOutput(
  path: Path,
  stack: string,
  output: string,
  outputs: ReadonlySet<string>,
): TemplateProblem {
  const listed = someOf([...outputs], mostListed)
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: {
      ko: `중첩 스택 ${stack}의 템플릿에는 ${output} 출력이 없습니다. ${outputs.size === 0 ? 'Outputs가 비어 있습니다.' : `있는 것: ${listed.ko}`}`,
      en: `The template of the nested stack ${stack} has no output ${output}. ${outputs.size === 0 ? 'It has no outputs.' : `It has ${listed.en}.`}`,
    },
  }
}

/** A parameter where only a resource can be: it has no attributes, and nothing waits for it. */
export function noResource(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: {
      ko: `${withParticle(name, '은/는')} 파라미터입니다. 여기에는 리소스가 있어야 합니다.`,
      en: `${name} is a parameter, where a resource is needed.`,
    },
  }
}

/** A place for a name with nothing in it, such as `${.Arn}`. */
export function emptyName(path: Path, by: string): TemplateProblem {
  return wrongArguments(path, by, {
    ko: '이름이나 속성이 비어 있습니다.',
    en: 'a name or an attribute is empty.',
  })
}

/** A reference to what these values of the parameters leave out: "Unresolved resource dependencies". */
export function leftOut(path: Path, name: string, condition: string): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: 'warning',
    path,
    message: {
      ko: `지금 파라미터 값으로는 조건 ${withParticle(condition, '이/가')} 꺼져 있어 ${withParticle(name, '은/는')} 만들지 않는데, 여기에서 참조합니다. 같은 조건의 Fn::If로 감싸세요.`,
      en: `With these values of the parameters the condition ${condition} leaves out ${name}, which this refers to. Put the reference under the same condition.`,
    },
  }
}

/** A condition looks at parameters and mappings: "Cannot reference resources in the Conditions block of the template". */
export function resourceInCondition(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: {
      ko: `Conditions에서는 리소스(${name})를 참조할 수 없습니다. 파라미터를 참조하세요.`,
      en: `Conditions cannot refer to a resource (${name}), only to parameters.`,
    },
  }
}

/** "Template error: resource … does not support attribute type … in Fn::GetAtt" */
export function noSuchAttribute(
  path: Path,
  { logicalId, type }: { readonly logicalId: string; readonly type: string },
  attribute: string,
  meant: string | undefined,
): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: {
      ko: `${logicalId}(${type})에는 Fn::GetAtt로 가져올 ${attribute} 속성이 없습니다. ${meant === undefined ? '이름을 확인하세요.' : `혹시 ${meant} 아닌가요?`}`,
      en: `${logicalId} (${type}) has no attribute ${attribute} for Fn::GetAtt. ${meant === undefined ? 'Check its name.' : `Did you mean ${meant}?`}`,
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
    missing: name,
    message: {
      ko: `Conditions에 ${name} 조건이 없습니다.`,
      en: `There is no condition ${name} under Conditions.`,
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
  const most = 5
  const listed = names.slice(0, most).join(', ')
  const more = names.length - most
  return {
    rule: 'template-reference',
    severity: 'warning',
    path: [],
    message: {
      ko: `템플릿의 일부로 보입니다. Parameters, Conditions, Mappings가 없고, 가리키는 이름 ${names.length}개가 파일에 없습니다: ${listed}${more > 0 ? ` 외 ${more}개` : ''}. 합친 템플릿을 지정하세요.`,
      en: `This looks like a part of a template: it has no Parameters, Conditions or Mappings, and ${names.length} names that it refers to are not in it: ${listed}${more > 0 ? ` and ${more} more` : ''}. Name the whole template.`,
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

/** Resources of which CloudFormation creates none: "Circular dependency between resources". */
export function waitForOneAnother(path: Path, names: readonly string[]): TemplateProblem {
  const way = wayOf(names)
  const [first = ''] = names
  const isAlone = names.length === 2
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: isAlone
      ? refersToItself(first)
      : {
          ko: `리소스가 서로를 기다려서 CloudFormation이 만들 수 없습니다: ${way}. DependsOn 하나를 없애거나, 참조 하나를 별도의 리소스로 분리하세요.`,
          en: `These resources wait for one another, so CloudFormation cannot create them: ${way}. Remove a DependsOn, or move one of the references into a resource of its own.`,
        },
  }
}

function refersToItself(name: string): Text {
  return {
    ko: `리소스 ${withParticle(name, '이/가')} 자기 자신을 참조해서 CloudFormation이 만들 수 없습니다.`,
    en: `The resource ${name} refers to itself, so CloudFormation cannot create it.`,
  }
}

/** Stacks of which none can be created first: each imports what another one exports. */
export function stacksWait(files: readonly string[]): Text {
  const way = wayOf(files)
  return {
    ko: `스택이 서로의 값을 가져와서(Fn::ImportValue) 어느 것도 먼저 만들 수 없습니다: ${way}. 한쪽 값을 파라미터로 받으세요.`,
    en: `These stacks import from one another, so none of them can be created first: ${way}. Pass one of the values as a parameter.`,
  }
}

/** A way round, from a name to itself; of a long one its beginning and its end. */
function wayOf(names: readonly string[]): string {
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

/** A nested stack whose template is not at hand. `name` is how its template is named, as far as that is known. */
export function unreadStack(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'info',
    path,
    stack: name,
    message: {
      ko: `중첩 스택의 템플릿(${name})이 읽은 파일 가운데 없어 그 안의 리소스는 검사하지 않았습니다.`,
      en: `The template of this nested stack (${name}) is not among the files; its resources were not checked.`,
    },
  }
}

/** As many names as a message lists. */
const mostListed = 5

/** An import of what several templates export, none of which is nearer than the others. */
export function severalExporters(name: string, files: readonly string[]): Text {
  const listed = someOf(files, mostListed)
  return {
    ko: `${withParticle(name, '을/를')} 내보내는 템플릿이 여럿이라 어느 값을 가져오는지 알 수 없습니다: ${listed.ko}. 함께 배포하는 템플릿만 지정하세요.`,
    en: `Several templates export ${name}, so which value is imported is unknown: ${listed.en}. Name only those that are deployed together.`,
  }
}

/** The same of exports whose names have the name of their stack in them. */
export function severalStacks(stack: string, files: readonly string[]): Text {
  const listed = someOf(files, mostListed)
  return {
    ko: `스택 ${stack}일 수 있는 템플릿이 여럿이라 어느 값을 가져오는지 알 수 없습니다: ${listed.ko}. 함께 배포하는 템플릿만 지정하세요.`,
    en: `Several templates may be that of the stack ${stack}, so which values are imported from it is unknown: ${listed.en}. Name only those that are deployed together.`,
  }
}

/** What was taken for the stack that these are imported from. */
export function takenForStack(stack: string, file: string, names: readonly string[]): Text {
  const listed = someOf(names, mostListed)
  return {
    ko: `${withParticle(listed.ko, '을/를')} 내보내는 스택 ${withParticle(stack, '은/는')} ${withParticle(file, '으로/로')} 만든다고 보았습니다.`,
    en: `${file} is taken for the template of the stack ${stack}, which exports ${listed.en}.`,
  }
}

export function nestedInItself(path: Path, name: string): TemplateProblem {
  return {
    rule: 'template-resource',
    severity: 'error',
    path,
    message: {
      ko: `스택이 자기 자신(${name})을 중첩합니다. 다른 템플릿을 지정하세요.`,
      en: `The stack nests itself (${name}). Name another template.`,
    },
  }
}

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
