/** What an identifier of AWS identifies. */
export type Kind =
  | 'security-group' | 'subnet' | 'vpc' | 'instance' | 'route-table' | 'network-interface' | 'internet-gateway'
  | 'nat-gateway' | 'elastic-ip' | 'prefix-list' | 'vpc-endpoint' | 'launch-template' | 'ebs-volume' | 'ebs-snapshot'
  | 'file-system' | 'access-point' | 'target-group' | 'lattice-target-group' | 'load-balancer' | 'listener'
  | 'listener-rule' | 'role' | 'instance-profile' | 'policy' | 'user' | 'cluster' | 'service' | 'task' | 'task-definition'
  | 'daemon-task-definition'
  | 'capacity-provider' | 'container-instance' | 'secret' | 'parameter' | 's3' | 'log-group' | 'function' | 'kms-key'
  | 'auto-scaling-group' | 'namespace' | 'discovery-service' | 'alarm' | 'certificate' | 'private-ca' | 'repository'
  | 'topic' | 'queue' | 'table' | 'url' | 'other' // prettier-ignore

/** An identifier: what it identifies, and how it is written. */
export interface Identifier {
  readonly kind: Kind
  readonly form: 'id' | 'arn' | 'url' | 'name'
}

const idPrefixes: Readonly<Record<string, Kind>> = {
  sg: 'security-group',
  subnet: 'subnet',
  vpc: 'vpc',
  i: 'instance',
  rtb: 'route-table',
  eni: 'network-interface',
  igw: 'internet-gateway',
  nat: 'nat-gateway',
  eipalloc: 'elastic-ip',
  pl: 'prefix-list',
  vpce: 'vpc-endpoint',
  lt: 'launch-template',
  vol: 'ebs-volume',
  snap: 'ebs-snapshot',
  fs: 'file-system',
  fsap: 'access-point',
}

/** Beginnings of ARNs after the partition, their Region and account left out: `service:resource`. Source: Service Authorization Reference. */
const arnBeginnings: readonly (readonly [beginning: string, kind: Kind])[] = [
  ['ec2:security-group/', 'security-group'],
  ['ec2:subnet/', 'subnet'],
  ['ec2:vpc/', 'vpc'],
  ['ec2:instance/', 'instance'],
  ['elasticloadbalancing:targetgroup/', 'target-group'],
  ['elasticloadbalancing:loadbalancer/', 'load-balancer'],
  ['elasticloadbalancing:listener-rule/', 'listener-rule'],
  ['elasticloadbalancing:listener/', 'listener'],
  ['vpc-lattice:targetgroup/', 'lattice-target-group'],
  ['iam:role/', 'role'],
  ['iam:instance-profile/', 'instance-profile'],
  ['iam:policy/', 'policy'],
  ['iam:user/', 'user'],
  ['ecs:cluster/', 'cluster'],
  ['ecs:service/', 'service'],
  ['ecs:task/', 'task'],
  ['ecs:task-definition/', 'task-definition'],
  ['ecs:daemon-task-definition/', 'daemon-task-definition'],
  ['ecs:capacity-provider/', 'capacity-provider'],
  ['ecs:container-instance/', 'container-instance'],
  ['secretsmanager:secret:', 'secret'],
  ['ssm:parameter/', 'parameter'],
  ['s3:', 's3'],
  ['logs:log-group:', 'log-group'],
  ['lambda:function:', 'function'],
  ['kms:', 'kms-key'],
  ['autoscaling:autoScalingGroup:', 'auto-scaling-group'],
  ['servicediscovery:namespace/', 'namespace'],
  ['servicediscovery:service/', 'discovery-service'],
  ['cloudwatch:alarm:', 'alarm'],
  ['acm:certificate/', 'certificate'],
  ['acm-pca:certificate-authority/', 'private-ca'],
  ['ecr:repository/', 'repository'],
  ['elasticfilesystem:file-system/', 'file-system'],
  ['elasticfilesystem:access-point/', 'access-point'],
  ['sns:', 'topic'],
  ['sqs:', 'queue'],
  ['dynamodb:table/', 'table'],
]

/** What a text identifies, where its form tells; undefined for a name, and for what could be one. */
export function identifierOf(text: string): Identifier | undefined {
  // Pseudo parameters such as `${AWS::Region}` have colons of their own.
  const plain = text.replaceAll(/\$\{[^{}]*\}/g, 'X')
  const [, service, resource] = /^arn:(?:aws[\w-]*|X):([\w-]+):[^:]*:[^:]*:(.+)$/.exec(plain) ?? []
  if (service !== undefined) {
    const rest = `${service}:${resource}`
    return { kind: arnBeginnings.find(([start]) => rest.startsWith(start))?.[1] ?? 'other', form: 'arn' }
  }
  if (/^(?:https?|s3):\/\//i.test(text)) return { kind: 'url', form: 'url' }
  const [, prefix = ''] = /^([a-z]+)-[0-9a-fx]{6,17}$/.exec(text) ?? []
  const kind = Object.hasOwn(idPrefixes, prefix) ? idPrefixes[prefix] : undefined
  return kind && { kind, form: 'id' }
}

/** Signs of a value that somebody is still to write: a word for an ARN or a tool, or letters that stand for any. */
const notYetWritten = /arn|x{3}|your|some|example|sample|dummy|placeholder|replace|change|insert|todo|tbd/i

/**
 * Whether a text is certainly a plain name: no identifier, and nothing that a tool or a person is yet to replace, such as
 * `TARGET_GROUP`, `your-subnet`, `subnet-1`.
 */
export function isPlainName(text: string): boolean {
  if (!/^[A-Za-z][\w-]*(?::\d+)?$/.test(text) || !/[a-z]/.test(text) || notYetWritten.test(text)) return false
  const [, start = ''] = /^([A-Za-z]+)[\d_-]*/.exec(text) ?? []
  return !Object.hasOwn(idPrefixes, start.toLowerCase())
}
