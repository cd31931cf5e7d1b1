import { isBag, type Path, type Text } from '../../finding/index.ts'
import { nearestName } from '../../graph/index.ts'
import { isPlain, type Located, type LocatedMap } from './located.ts'
import { meantBy, type Report, type TemplateProblem } from './problem.ts'

/** Reports the values of parameters, given and by default, that the template itself does not allow. */
export function checkParameters(
  declared: unknown,
  given: Readonly<Record<string, Located>>,
  report: Report,
): void {
  if (!isBag(declared)) return
  for (const [name, declaration] of Object.entries(declared)) {
    if (!isBag(declaration)) continue
    const { AllowedValues: allowed, Default: fallback, Type: type } = declaration
    // Of a list every item must be allowed; a name that Systems Manager knows stands for another value.
    const isSingle = typeof type === 'string' && /^(?:String|Number|AWS::(?!SSM::))/.test(type)
    if (!isSingle) continue
    const own = Object.hasOwn(given, name) ? given[name] : undefined
    const value = own === undefined ? fallback : own.kind === 'scalar' ? own.value : undefined
    const place = (limit: string): Path => ['Parameters', name, own === undefined ? 'Default' : limit]
    if (typeof value === 'number' && !isPlain(value))
      report({ rule: 'template-parameter', severity: 'error', path: place('Type'), message: noNumber(name) })
    if (!isPlain(value) || String(value).includes('${')) continue
    const problem = (at: string, limit: Text): void =>
      report({
        rule: 'template-parameter',
        severity: 'error',
        path: place(at),
        message: {
          ko: `파라미터 ${name}에 허용되지 않는 값입니다: ${value}. ${limit.ko}`,
          en: `The parameter ${name} does not allow the value ${value}. ${limit.en}`,
        },
      })
    if (Array.isArray(allowed)) {
      const texts = allowed.filter(isPlain).map(String)
      const listed = texts.join(', ')
      if (!texts.includes(String(value)))
        problem('AllowedValues', {
          ko: `허용 값(AllowedValues): ${listed}`,
          en: `Its AllowedValues: ${listed}`,
        })
    }
    // A number's own text may be longer than its value (1.10), so only texts have a length here.
    const length = typeof value === 'string' ? value.length : undefined
    for (const [limit, of, size, sign] of [
      ['MinValue', 'Number', Number(value), 1],
      ['MaxValue', 'Number', Number(value), -1],
      ['MinLength', 'String', length, 1],
      ['MaxLength', 'String', length, -1],
    ] as const) {
      const bound = declaration[limit]
      if (type === of && size !== undefined && isPlain(bound) && (size - Number(bound)) * sign < 0)
        problem(limit, { ko: `${limit}: ${bound}`, en: `Its ${limit} is ${bound}.` })
    }
    if (type === 'Number' && typeof value === 'string' && value !== '' && !startsAsNumber.test(value))
      problem('Type', { ko: 'Type이 Number입니다.', en: 'Its Type is Number.' })
  }
}

/** Only what cannot be a number in any way of writing one: YAML 1.1 also takes 1_000. */
const startsAsNumber = /^\s*[-+]?\.?\d/

function noNumber(name: string): Text {
  return {
    ko: `파라미터 ${name}의 값은 읽을 수 있는 숫자가 아닙니다. 너무 크거나 작지 않은지 확인하세요.`,
    en: `The value of the parameter ${name} cannot be read as a number. Check that it is not too large or too small.`,
  }
}

/** A value for a parameter that no template has: AWS refuses it, and a misspelt name would leave the default in place. */
export function noSuchParameter(name: string, known: readonly string[]): Text {
  const hint = meantBy(nearestName(name, known))
  return {
    ko: `${name} 파라미터에 값을 주었지만, 그런 파라미터는 어느 템플릿에도 없습니다. ${hint.ko}`,
    en: `A value is given for the parameter ${name}, which no template has. ${hint.en}`,
  }
}

/** The parameters of a template that have no value by themselves: "Parameters: [Name] must have values". */
export function requiredParameters(declared: unknown): readonly string[] {
  if (!isBag(declared)) return []
  return Object.entries(declared).flatMap(([name, declaration]) =>
    isBag(declaration) && !Object.hasOwn(declaration, 'Default') ? [name] : [],
  )
}

/** A parameter without a Default to which nobody has given a value, though values of others are given. */
export function noValue(name: string): Text {
  return {
    ko: `파라미터 ${name}에 Default가 없는데 --parameters에도 값이 없습니다. 새 스택을 만들 때는 값이 있어야 합니다.`,
    en: `The parameter ${name} has no Default, and --parameters gives it no value. A new stack needs one.`,
  }
}

/** What a stack gives to the template that is nested in it, against what that takes. */
export function passedProblems(
  declared: unknown,
  passed: LocatedMap | undefined,
  { file, path }: { readonly file: string; readonly path: Path },
): readonly TemplateProblem[] {
  const known = Object.keys(isBag(declared) ? declared : {})
  const problem = (at: Path, message: Text): TemplateProblem => ({
    rule: 'template-parameter',
    severity: 'error',
    path: at,
    message,
  })
  const members = [...(passed?.members ?? [])]
  return [
    ...members.flatMap(([name, { path: at }]) =>
      known.includes(name) ? [] : [problem(at, notTaken(file, name, known))],
    ),
    ...requiredParameters(declared).flatMap((name) =>
      passed?.rest !== undefined || passed?.members.has(name) === true
        ? []
        : [problem(path, notPassed(file, name))],
    ),
  ]
}

function notTaken(file: string, name: string, known: readonly string[]): Text {
  const hint = meantBy(nearestName(name, known))
  return {
    ko: `중첩 스택의 템플릿 ${file}에 ${name} 파라미터가 없습니다. ${hint.ko}`,
    en: `The template of this nested stack, ${file}, has no parameter ${name}. ${hint.en}`,
  }
}

function notPassed(file: string, name: string): Text {
  return {
    ko: `중첩 스택의 템플릿 ${file}의 ${name} 파라미터에는 Default가 없습니다. Parameters에 값을 적으세요.`,
    en: `The parameter ${name} of ${file}, the template of this nested stack, has no Default. Give it a value under Parameters.`,
  }
}
