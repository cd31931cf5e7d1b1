/** The pseudo parameters that only a deployment settles. */
const open = ['AWS::AccountId', 'AWS::Region', 'AWS::StackId', 'AWS::StackName'] as const

export type OpenPseudoParameter = (typeof open)[number]

/** The pseudo parameter as it stands in a text: `Fn::Sub` writes it so, and so does the graph. */
export function openText(name: OpenPseudoParameter): string {
  return `\${${name}}`
}

/** Whether a deployment settles the pseudo parameter of this name. */
export function isOpenPseudoParameter(name: string): name is OpenPseudoParameter {
  return (open as readonly string[]).includes(name)
}

/**
 * The value of a pseudo parameter. What only the deployment knows keeps the form in which `Fn::Sub` writes it: it stands for
 * itself, also inside a longer text, and two of the same name are equal. Undefined for a name that there is not.
 */
export function pseudoParameter(name: string, region: string | undefined): string | undefined {
  if (name === 'AWS::Region' && region !== undefined) return region
  if (isOpenPseudoParameter(name)) return openText(name)
  if (name === 'AWS::Partition') return 'aws'
  return name === 'AWS::URLSuffix' ? 'amazonaws.com' : undefined
}
