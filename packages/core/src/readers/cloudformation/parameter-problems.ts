import { isBag, type Path, type Text } from '../../finding/index.ts'
import { isPlain, type Located } from './located.ts'
import type { Report } from './problem.ts'

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
    const path: Path = ['Parameters', name, ...(own === undefined ? ['Default'] : [])]
    if (typeof value === 'number' && !isPlain(value))
      report({ rule: 'template-parameter', severity: 'error', path, message: noNumber(name) })
    if (!isPlain(value) || String(value).includes('${')) continue
    const problem = (limit: Text): void =>
      report({
        rule: 'template-parameter',
        severity: 'error',
        path,
        message: {
          ko: `파라미터 ${name}에 허용되지 않는 값입니다: ${value}. ${limit.ko}`,
          en: `The parameter ${name} does not allow the value ${value}. ${limit.en}`,
        },
      })
    if (Array.isArray(allowed)) {
      const texts = allowed.filter(isPlain).map(String)
      const listed = texts.join(', ')
      if (!texts.includes(String(value)))
        problem({ ko: `허용 값(AllowedValues): ${listed}`, en: `Its AllowedValues: ${listed}` })
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
        problem({ ko: `${limit}: ${bound}`, en: `Its ${limit} is ${bound}.` })
    }
    if (type === 'Number' && typeof value === 'string' && value !== '' && !startsAsNumber.test(value))
      problem({ ko: 'Type이 Number입니다.', en: 'Its Type is Number.' })
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
export function noSuchParameter(name: string): Text {
  return {
    ko: `파라미터 값이 주어졌지만 어느 템플릿에도 ${name} 파라미터가 없습니다. 이름을 확인하세요.`,
    en: `A value is given for the parameter ${name}, which no template has. Check the name.`,
  }
}
