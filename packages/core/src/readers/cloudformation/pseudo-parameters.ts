/**
 * The value of a pseudo parameter. What only the deployment knows keeps the form in which `Fn::Sub` writes it: it stands for
 * itself, also inside a longer text, and two of the same name are equal. Undefined for a name that there is not.
 */
export function pseudoParameter(name: string, region: string | undefined): string | undefined {
  switch (name) {
    case 'AWS::Region':
      return region ?? '${AWS::Region}'
    case 'AWS::Partition':
      return 'aws'
    case 'AWS::URLSuffix':
      return 'amazonaws.com'
    case 'AWS::AccountId':
    case 'AWS::StackName':
    case 'AWS::StackId':
      return `\${${name}}`
    default:
      return undefined
  }
}
