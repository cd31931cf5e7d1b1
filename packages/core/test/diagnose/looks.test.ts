import { describe, expect, test } from 'vitest'
import { errorClasses } from '../../src/diagnose/classes/index.ts'
import { exitFailures } from '../../src/diagnose/classes/exits.ts'
import { looks } from '../../src/diagnose/looks.ts'
import { diagnoseMessage, type Failure } from '../../src/diagnose/index.ts'

/** Every failure with the command that is offered for it, and with those that it offers for some of its messages. */
const offered: readonly (readonly [id: string, command: string, failure: Failure])[] = [
  ...errorClasses.flatMap(({ look, failures }) => failures.map((failure) => [failure, look] as const)),
  ...exitFailures.map((failure) => [failure, looks.logs] as const),
].flatMap(([failure, look]) =>
  [failure.look ?? look, ...(failure.told ?? []).flatMap((told) => told.look ?? [])].map(
    (command) => [failure.id, command, failure] as const,
  ),
)

/**
 * Which commands show anything of a failure, by its layer; the first line whose ids fit counts. A line says no more than what
 * would be wrong otherwise: the health of a container is not in a target group, and a role is not in a task.
 */
const layers: readonly (readonly [layer: string, ids: RegExp, commands: RegExp])[] = [
  ['health of a container', /^(container-health|discovery-)/, /containers\[\]\.\[name, healthStatus/],
  ['exit codes', /^exit-code-/, /^aws (ecs describe-tasks|logs tail)/],
  ['status of the Envoy proxy', /^status-no-upstream$/, /^aws ecs describe-services/],
  ['load balancer: its own codes', /^status-/, /^aws elbv2 /],
  ['what an answer of the program is', /^balancer-server-error$/, /^aws logs tail/],
  ['request about a Classic Load Balancer', /^(balancer-port|external-controller-balancers|classic-balancer)/, /^aws ecs /],
  ['load balancer', /^(balancer-|target-(?!group-role)|blue-green-listener|listener-)/, /^aws elbv2 /],
  ['trust of a role', /(role-not-trusted|trust-lost|role-not-assumed|target-group-role)$/, /^aws iam get-role/],
  ['service-linked role', /^(service-linked-role|permissions-lost|service-role)/, /AWSServiceRoleForECS/],
  ['who calls', /^(pass-role|push-not-permitted|caller-)/, /^aws sts /],
  ['agent', /^agent-/, /^(tail|systemctl) /],
  ['permissions of the execution role', /^(secrets|registry-login|logs|pull|provider)-(not-permitted|kms)$/, /^(aws iam list-attached|docker buildx)/],
  ['way out of a subnet', /-no-route$/, /^(aws ec2 describe-route-tables|aws logs)/],
  ['pull', /^(pull-|image-absent)/, /^(aws (ecs describe-(tasks|task-definition|container-instances)|ecr|ec2|iam|secretsmanager) ?|docker |tail )/],
  ['program', /^(app-|nginx-)/, /^aws (logs tail|iam list-attached|ecs describe-task-definition)/],
  ['container', /^(container-(?!unknown|network)|command-|exec-format|user-|out-of-memory|essential-)/, /^(aws ecs describe-tasks|docker |tail )/],
  ['EFS', /^efs-/, /^aws (efs|ecs describe-task-definition)/],
  ['place for a task', /^(instance-|no-instances|placement|partly)/, /^aws (ecs|autoscaling) /],
  ['deployment', /^(deployment|starts-keep)/, /^aws (ecs|cloudwatch) /],
  ['CodeDeploy', /^blue-green-(timeout|not-continued)$/, /^aws deploy /],
  ['CloudFormation', /^(stack-(?!not-stable)|blue-green-(unchanged|other))/, /^aws cloudformation /],
  ['all else', /^/, /^(?!aws elbv2 describe-target-health)/],
] // prettier-ignore

describe('the command to look at next', () => {
  test.each(offered)('%s: %s', (id, command) => {
    const [layer, , commands] = layers.find(([, ids]) => ids.test(id)) ?? []
    expect(command, layer).toMatch(commands ?? /$^/)
  })

  test('each layer has failures, so that its line can fail', () => {
    for (const [layer, ids] of layers) {
      const own = offered.filter(([id]) => layers.find(([, others]) => others.test(id))?.[1] === ids)
      expect(own.length, layer).toBeGreaterThan(0)
    }
  })

  test('each command is offered for something', () => {
    const commands = new Set(offered.map(([, command]) => command))
    expect(Object.values(looks).filter((command) => !commands.has(command))).toEqual([])
  })

  test('a failure of the health of targets is looked for at the targets, and no other field is sent there in vain', () => {
    for (const [id, command, { field, cause }] of offered) {
      if (field === 'target health') expect([id, command]).toEqual([id, expect.stringMatching(/^aws elbv2 /)])
      if (command === looks.targetHealth)
        expect([id, cause.en]).toEqual([id, expect.stringMatching(/load balanc|target|task|registered/i)])
    }
  })

  test.each([
    [
      '(service web) (task 1234abcd) failed container health checks.',
      "aws ecs describe-tasks --cluster CLUSTER --tasks 1234abcd --query 'tasks[].containers[].[name, healthStatus, exitCode]'",
    ],
    [
      '(service web) (port 8080) is unhealthy in (target-group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067) due to (reason Request timed out)',
      'aws elbv2 describe-target-health --target-group-arn arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067',
    ],
    [
      'AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/web-task/0123456789abcdef is not authorized to perform: s3:GetObject on resource: x',
      'aws iam list-attached-role-policies --role-name web-task',
    ],
    [
      "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/service/web-task' that was provided for this task.",
      "aws iam get-role --role-name web-task --query 'Role.AssumeRolePolicyDocument'",
    ],
    [
      '(service web) (deployment ecs-svc/1234567890123456789) deployment failed: tasks failed to start.',
      'aws ecs list-tasks --cluster CLUSTER --service-name web --desired-status STOPPED',
    ],
  ])('is filled in from the message: %s', (text, command) => {
    expect(diagnoseMessage(text).look).toBe(command)
  })

  test('takes nothing out of a message that would do harm in a shell', () => {
    const evil = 'x$(id)`id`;id|id&id>"\'\\\n'
    for (const text of [
      `(service ${evil}) (task ${evil}) failed container health checks.`,
      `User: arn:aws:sts::123456789012:assumed-role/${evil}/1 is not authorized to perform: s3:GetObject`,
      `(service web) (deployment ecs-svc/1) deployment failed: tasks failed to start in cluster/${evil}`,
    ])
      expect(diagnoseMessage(text).look ?? '').not.toMatch(/\$\(|`|;|\|id|&id/)
  })
})
