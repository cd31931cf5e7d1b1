import { word } from '../escape/index.ts'
import type { CallInput, DeletionStep, InputValue } from './deletion-step.ts'

/**
 * The commands of the AWS CLI that take one step: what prepares it, the deletion, and the wait for its end.
 *
 * @param standIns Words of a shell, such as `"$GROUP"`, that stand for the values of these parameters.
 */
export function shellCommands(
  step: DeletionStep,
  standIns: Readonly<Record<string, string>> = {},
): readonly string[] {
  const { region } = step.resource
  return [...step.prepare, step, ...(step.wait === undefined ? [] : [step.wait])].map(({ command, input }) =>
    [
      'aws',
      command,
      ...optionsOf(input, standIns),
      ...(region === undefined ? [] : ['--region', word(region)]),
    ].join(' '),
  )
}

function optionsOf(input: CallInput, standIns: Readonly<Record<string, string>>): readonly string[] {
  const own = Object.entries(input).filter(([parameter]) => !Object.hasOwn(standIns, parameter))
  // The AWS CLI would act upon such values, whatever quotes are around them; inside JSON it leaves them alone.
  const isActedUpon = own.some(([, value]) =>
    [value].flat().some((text) => /^-|^\w+:\/\//.test(String(text))),
  )
  if (isActedUpon) return ['--cli-input-json', word(JSON.stringify(input))]
  return Object.entries(input).flatMap(([parameter, value]) => {
    const option = `--${optionName(parameter)}`
    return value === true ? [option] : [option, standIns[parameter] ?? wordsOf(value)]
  })
}

function wordsOf(value: InputValue): string {
  return [value]
    .flat()
    .map((item) => word(String(item)))
    .join(' ')
}

/** `LoadBalancerArn` is `load-balancer-arn`. */
function optionName(parameter: string): string {
  return parameter.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
}
