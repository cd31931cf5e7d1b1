// Every rule, in the order of ids; a test holds this list against the folders.
import { albTwoSubnets } from './alb-two-subnets/alb-two-subnets.ts'
import { awslogsRequiredOptions } from './awslogs-required-options/awslogs-required-options.ts'
import { awsvpcHostPortMatches } from './awsvpc-host-port-matches/awsvpc-host-port-matches.ts'
import { awsvpcRequiresNetworkConfiguration } from './awsvpc-requires-network-configuration/awsvpc-requires-network-configuration.ts'
import { containerNameUnique } from './container-name-unique/container-name-unique.ts'
import { costAlarmMissing } from './cost-alarm-missing/cost-alarm-missing.ts'
import { deploymentCircuitBreaker } from './deployment-circuit-breaker/deployment-circuit-breaker.ts'
import { deploymentMinHealthyZero } from './deployment-min-healthy-zero/deployment-min-healthy-zero.ts'
import { deploymentPercentBounds } from './deployment-percent-bounds/deployment-percent-bounds.ts'
import { deregistrationDelaySlowsDeployment } from './deregistration-delay-slows-deployment/deregistration-delay-slows-deployment.ts'
import { essentialContainerRequired } from './essential-container-required/essential-container-required.ts'
import { executionRoleRequired } from './execution-role-required/execution-role-required.ts'
import { fargateCpuMemoryValid } from './fargate-cpu-memory-valid/fargate-cpu-memory-valid.ts'
import { fargateLogDriverSupported } from './fargate-log-driver-supported/fargate-log-driver-supported.ts'
import { fargateRequiredProperties } from './fargate-required-properties/fargate-required-properties.ts'
import { healthCheckGracePeriod } from './health-check-grace-period/health-check-grace-period.ts'
import { healthCheckGraceTooShort } from './health-check-grace-too-short/health-check-grace-too-short.ts'
import { imageNotLatest } from './image-not-latest/image-not-latest.ts'
import { launchTypeXorCapacityProvider } from './launch-type-xor-capacity-provider/launch-type-xor-capacity-provider.ts'
import { lbSgInboundListenerPort } from './lb-sg-inbound-listener-port/lb-sg-inbound-listener-port.ts'
import { logConfigurationRequired } from './log-configuration-required/log-configuration-required.ts'
import { noPlaintextSecretEnv } from './no-plaintext-secret-env/no-plaintext-secret-env.ts'
import { noPrivilegedContainer } from './no-privileged-container/no-privileged-container.ts'
import { privateSubnetEgress } from './private-subnet-egress/private-subnet-egress.ts'
import { servicePortInTask } from './service-port-in-task/service-port-in-task.ts'
import { sgNoNeedlessOpenPorts } from './sg-no-needless-open-ports/sg-no-needless-open-ports.ts'
import { spotOnlyProduction } from './spot-only-production/spot-only-production.ts'
import { targetGroupHealthCheck } from './target-group-health-check/target-group-health-check.ts'
import { targetGroupIpForAwsvpc } from './target-group-ip-for-awsvpc/target-group-ip-for-awsvpc.ts'
import { taskSecurityGroupLeastPrivilege } from './task-security-group-least-privilege/task-security-group-least-privilege.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  albTwoSubnets,
  awslogsRequiredOptions,
  awsvpcHostPortMatches,
  awsvpcRequiresNetworkConfiguration,
  containerNameUnique,
  costAlarmMissing,
  deploymentCircuitBreaker,
  deploymentMinHealthyZero,
  deploymentPercentBounds,
  deregistrationDelaySlowsDeployment,
  essentialContainerRequired,
  executionRoleRequired,
  fargateCpuMemoryValid,
  fargateLogDriverSupported,
  fargateRequiredProperties,
  healthCheckGracePeriod,
  healthCheckGraceTooShort,
  imageNotLatest,
  launchTypeXorCapacityProvider,
  lbSgInboundListenerPort,
  logConfigurationRequired,
  noPlaintextSecretEnv,
  noPrivilegedContainer,
  privateSubnetEgress,
  servicePortInTask,
  sgNoNeedlessOpenPorts,
  spotOnlyProduction,
  targetGroupHealthCheck,
  targetGroupIpForAwsvpc,
  taskSecurityGroupLeastPrivilege,
]
