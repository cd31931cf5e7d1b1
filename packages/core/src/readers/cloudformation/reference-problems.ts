import { someOf, withParticle, type Path } from '../../finding/index.ts'
import type { MisnamedAttribute } from './attributes.ts'
import { meantBy, wrongArguments, wayOf, mostListed, type TemplateProblem } from './problem.ts'

/** `isValue` says that a parameter would do as well as a resource. */
export function noSuchThing(
  path: Path,
  name: string,
  isValue: boolean,
  meant: string | undefined,
): TemplateProblem {
  const what = isValue
    ? { ko: '파라미터나 리소스', en: 'parameter or resource' }
    : { ko: '리소스', en: 'resource' }
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    // No other part of a template brings what is misspelt here, nor a name of AWS.
    ...(meant === undefined && !name.startsWith('AWS::') && { missing: name }),
    message: {
      ko: `템플릿에 ${name} ${what.ko}가 없습니다. ${meantBy(meant).ko}`,
      en: `The template has no ${what.en} ${name}. ${meantBy(meant).en}`,
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
export function leftOut(path: Path, name: string, condition: string, isSure: boolean): TemplateProblem {
  return {
    rule: 'template-reference',
    severity: isSure ? 'error' : 'warning',
    path,
    message: {
      ko: `지금 파라미터 값으로는 조건 ${withParticle(condition, '이/가')} 꺼져 있어 ${withParticle(name, '은/는')} 만들지 않는데, 여기에서 참조합니다. 값이나 목록의 항목 전체를 같은 조건의 Fn::If로 감싸 AWS::NoValue와 나누고, 출력에는 Condition을 붙이세요.`,
      en: `With these values of the parameters the condition ${condition} leaves out ${name}, which this refers to. Put the value, or the whole item of a list, into an Fn::If of that condition with AWS::NoValue; give an output the Condition.`,
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
  { meant, given }: MisnamedAttribute,
): TemplateProblem {
  const listed = someOf(given, mostListed)
  const hint =
    meant === undefined && given.length > 0
      ? { ko: `쓸 수 있는 속성: ${listed.ko}`, en: `It gives ${listed.en}.` }
      : meantBy(meant)
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: {
      ko: `${logicalId}(${type})에는 Fn::GetAtt로 가져올 ${attribute} 속성이 없습니다. ${hint.ko}`,
      en: `${logicalId} (${type}) has no attribute ${attribute} for Fn::GetAtt. ${hint.en}`,
    },
  }
}

/** Resources of which CloudFormation creates none: "Circular dependency between resources". */
export function waitForOneAnother(
  path: Path,
  names: readonly string[],
  /** Whether they are security groups all of them. */
  areGroups: boolean,
): TemplateProblem {
  const [first = ''] = names
  const what =
    names.length === 2
      ? {
          ko: `리소스 ${withParticle(first, '이/가')} 자기 자신을 참조해서 CloudFormation이 만들 수 없습니다.`,
          en: `The resource ${first} refers to itself, so CloudFormation cannot create it.`,
        }
      : {
          ko: `리소스가 서로를 기다려서 CloudFormation이 만들 수 없습니다: ${wayOf(names)}.`,
          en: `These resources wait for one another, so CloudFormation cannot create them: ${wayOf(names)}.`,
        }
  const how = areGroups
    ? {
        ko: '서로를 가리키는 규칙 하나를 AWS::EC2::SecurityGroupIngress나 SecurityGroupEgress 리소스로 분리하세요.',
        en: 'Move a rule that names one of them into an AWS::EC2::SecurityGroupIngress or SecurityGroupEgress of its own.',
      }
    : {
        ko: 'DependsOn이나 참조 하나를 없애거나, 참조하는 부분을 별도의 리소스로 분리하세요.',
        en: 'Remove a DependsOn or a reference, or move what refers into a resource of its own.',
      }
  return {
    rule: 'template-reference',
    severity: 'error',
    path,
    message: { ko: `${what.ko} ${how.ko}`, en: `${what.en} ${how.en}` },
  }
}
