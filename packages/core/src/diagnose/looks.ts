/**
 * The commands whose output tells more, by what they show. A name in braces is put in where the message has it (see `names.ts`),
 * and stands there in capitals where it does not.
 */
export const looks = {
  /** Why a task and its containers stopped. */
  task: "aws ecs describe-tasks --cluster {cluster} --tasks {task} --query 'tasks[].[stoppedReason, containers[].[name, exitCode, reason]]'",
  containerHealth:
    "aws ecs describe-tasks --cluster {cluster} --tasks {task} --query 'tasks[].containers[].[name, healthStatus, exitCode]'",
  execAgent:
    "aws ecs describe-tasks --cluster {cluster} --tasks {task} --query 'tasks[].[enableExecuteCommand, containers[].managedAgents]'",
  stoppedTasks: 'aws ecs list-tasks --cluster {cluster} --service-name {service} --desired-status STOPPED',
  events:
    "aws ecs describe-services --cluster {cluster} --services {service} --query 'services[0].events[:10]'",
  service: 'aws ecs describe-services --cluster {cluster} --services {service}',
  deployments: 'aws ecs list-service-deployments --cluster {cluster} --service {service}',
  cluster: 'aws ecs describe-clusters --clusters {cluster} --include ATTACHMENTS',
  clusters: 'aws ecs list-clusters',
  providers: 'aws ecs describe-capacity-providers',
  instance: 'aws ecs describe-container-instances --cluster {cluster} --container-instances {instance}',
  instances: 'aws ecs list-container-instances --cluster {cluster}',
  definition: 'aws ecs describe-task-definition --task-definition {definition}',
  definitions: 'aws ecs list-task-definitions --family-prefix {definition}',
  skeleton: 'aws ecs register-task-definition --generate-cli-skeleton',
  settings: 'aws ecs list-account-settings --effective-settings',
  logs: 'aws logs tail {log-group} --since 1h',
  logGroups: 'aws logs describe-log-groups --log-group-name-prefix {log-group}',
  targetHealth: 'aws elbv2 describe-target-health --target-group-arn {target-group}',
  targetGroup: 'aws elbv2 describe-target-groups --target-group-arns {target-group}',
  targetGroups: 'aws elbv2 describe-target-groups',
  listeners: 'aws elbv2 describe-listeners --load-balancer-arn {load-balancer}',
  listenerRules: 'aws elbv2 describe-rules --listener-arn {listener}',
  balancerSettings: 'aws elbv2 describe-load-balancer-attributes --load-balancer-arn {load-balancer}',
  latticeTargets: 'aws vpc-lattice list-targets --target-group-identifier {target-group}',
  rolePolicies: 'aws iam list-attached-role-policies --role-name {role}',
  roleTrust: "aws iam get-role --role-name {role} --query 'Role.AssumeRolePolicyDocument'",
  serviceLinkedRole: 'aws iam get-role --role-name AWSServiceRoleForECS',
  caller: 'aws sts get-caller-identity',
  routes: 'aws ec2 describe-route-tables --filters Name=association.subnet-id,Values={subnet}',
  subnet:
    "aws ec2 describe-subnets --subnet-ids {subnet} --query 'Subnets[].[SubnetId, VpcId, AvailabilityZoneId, AvailableIpAddressCount]'",
  dns: 'aws ec2 describe-vpc-attribute --vpc-id {vpc} --attribute enableDnsSupport',
  repositories: 'aws ecr describe-repositories',
  images: 'aws ecr describe-images --repository-name {repository}',
  /** The platforms of an image among other things, whatever its registry is. */
  image: 'docker buildx imagetools inspect {image}',
  secret: 'aws secretsmanager describe-secret --secret-id {secret}',
  parameters: "aws ssm describe-parameters --query 'Parameters[].Name'",
  bucket: 'aws s3 ls s3://{bucket}',
  fileSystemPolicy: 'aws efs describe-file-system-policy --file-system-id {file-system}',
  mountTargets: 'aws efs describe-mount-targets --file-system-id {file-system}',
  scalingGroups: 'aws autoscaling describe-auto-scaling-groups',
  scalingActivities: 'aws autoscaling describe-scaling-activities',
  scalableTargets: 'aws application-autoscaling describe-scalable-targets --service-namespace ecs',
  alarms: 'aws cloudwatch describe-alarms --state-value ALARM',
  fargateQuotas: 'aws service-quotas list-service-quotas --service-code fargate',
  instanceQuotas: 'aws service-quotas list-service-quotas --service-code ec2',
  quotas: 'aws service-quotas list-service-quotas --service-code ecs',
  stackEvents: 'aws cloudformation describe-stack-events --stack-name {stack}',
  stoppers: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=StopTask',
  /** What was asked of ECS, with the answers that were errors. */
  calls:
    'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventSource,AttributeValue=ecs.amazonaws.com',
  codeDeployment: 'aws deploy get-deployment --deployment-id {deployment}',
  codeDeployApplication: 'aws deploy get-application --application-name {application}',
  protection: 'aws ecs get-task-protection --cluster {cluster} --tasks {task}',
  /** On the computer or in the pipeline that calls AWS. */
  configuration: 'aws configure list',
  plugin: 'session-manager-plugin --version',
  imageDefinitions: 'cat imagedefinitions.json',
  /** On the instance. */
  agentLog: 'tail -n 100 /var/log/ecs/ecs-agent.log',
  disk: 'df -h',
  gpu: 'nvidia-smi',
  docker: 'systemctl status docker',
  containers: 'docker ps -a',
} as const satisfies Readonly<Record<string, string>>
