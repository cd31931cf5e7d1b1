import type { Path } from '../../finding/index.ts'
import type { Located } from './located.ts'
import { isBag, isPlain } from './parameters.ts'
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
    if (!Array.isArray(allowed) || !isSingle) continue
    const texts = allowed.filter(isPlain).map(String)
    const own = Object.hasOwn(given, name) ? given[name] : undefined
    const value = own === undefined ? fallback : own.kind === 'scalar' ? own.value : undefined
    if (!isPlain(value) || String(value).includes('${') || texts.includes(String(value))) continue
    const path: Path = ['Parameters', name, ...(own === undefined ? ['Default'] : [])]
    const listed = texts.join(', ')
    report({
      rule: 'template-parameter',
      severity: 'error',
      path,
      message: {
        ko: `파라미터 ${name}에 허용되지 않는 값입니다: ${value}. 허용 값(AllowedValues): ${listed}`,
        en: `The parameter ${name} does not allow the value ${value}. Its AllowedValues: ${listed}`,
      },
    })
  }
}
