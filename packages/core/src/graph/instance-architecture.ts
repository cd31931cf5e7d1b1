/**
 * The processors of an EC2 instance type, by its name: a `g` after the generation is AWS Graviton, and `a1` was the first such
 * family. Undefined where the name does not tell, as of a Mac, of NVIDIA's Grace, or of a pattern that leaves the family open.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function architectureOfType(name: string): 'X86_64' | 'ARM64' | undefined {
  const [, family] = /^([a-z]+\d+[a-z]*(?:-[a-z\d]+)?)\.[^.]+$/.exec(name) ?? []
  if (family === undefined || /^mac|-gb\d/.test(family)) return undefined
  return /^(?:a1$|[a-z]+\d+g)/.test(family) ? 'ARM64' : 'X86_64'
}
