// What every rule is about, apart from the rules: a page or a command that only checks does not carry it.
import { about as albTwoSubnets } from './alb-two-subnets/about.ts'
import { about as awslogsRequiredOptions } from './awslogs-required-options/about.ts'
import { about as awsvpcHostPortMatches } from './awsvpc-host-port-matches/about.ts'
import { about as awsvpcRequiresNetworkConfiguration } from './awsvpc-requires-network-configuration/about.ts'
import { about as containerNameUnique } from './container-name-unique/about.ts'
import { about as costAlarmMissing } from './cost-alarm-missing/about.ts'
import { about as deploymentCircuitBreaker } from './deployment-circuit-breaker/about.ts'
import { about as deploymentMinHealthyZero } from './deployment-min-healthy-zero/about.ts'
import { about as deploymentPercentBounds } from './deployment-percent-bounds/about.ts'
import { about as deregistrationDelaySlowsDeployment } from './deregistration-delay-slows-deployment/about.ts'
import { about as essentialContainerRequired } from './essential-container-required/about.ts'
import { about as executionRoleRequired } from './execution-role-required/about.ts'
import { about as fargateCpuMemoryValid } from './fargate-cpu-memory-valid/about.ts'
import { about as fargateLogDriverSupported } from './fargate-log-driver-supported/about.ts'
import { about as fargateRequiredProperties } from './fargate-required-properties/about.ts'
import { about as healthCheckGracePeriod } from './health-check-grace-period/about.ts'
import { about as healthCheckGraceTooShort } from './health-check-grace-too-short/about.ts'
import { about as imageNotLatest } from './image-not-latest/about.ts'
import { about as launchTypeXorCapacityProvider } from './launch-type-xor-capacity-provider/about.ts'
import { about as lbSgInboundListenerPort } from './lb-sg-inbound-listener-port/about.ts'
import { about as logConfigurationRequired } from './log-configuration-required/about.ts'
import { about as noPlaintextSecretEnv } from './no-plaintext-secret-env/about.ts'
import { about as noPrivilegedContainer } from './no-privileged-container/about.ts'
import { about as privateSubnetEgress } from './private-subnet-egress/about.ts'
import { about as servicePortInTask } from './service-port-in-task/about.ts'
import { about as sgNoNeedlessOpenPorts } from './sg-no-needless-open-ports/about.ts'
import { about as spotOnlyProduction } from './spot-only-production/about.ts'
import { about as targetGroupHealthCheck } from './target-group-health-check/about.ts'
import { about as targetGroupIpForAwsvpc } from './target-group-ip-for-awsvpc/about.ts'
import { about as taskSecurityGroupLeastPrivilege } from './task-security-group-least-privilege/about.ts'
import type { RuleAbout } from './rule.ts'

/** By the ids of the rules. */
export const ruleAbouts: Readonly<Record<string, RuleAbout>> = {
  'alb-two-subnets': albTwoSubnets,
  'awslogs-required-options': awslogsRequiredOptions,
  'awsvpc-host-port-matches': awsvpcHostPortMatches,
  'awsvpc-requires-network-configuration': awsvpcRequiresNetworkConfiguration,
  'container-name-unique': containerNameUnique,
  'cost-alarm-missing': costAlarmMissing,
  'deployment-circuit-breaker': deploymentCircuitBreaker,
  'deployment-min-healthy-zero': deploymentMinHealthyZero,
  'deployment-percent-bounds': deploymentPercentBounds,
  'deregistration-delay-slows-deployment': deregistrationDelaySlowsDeployment,
  'essential-container-required': essentialContainerRequired,
  'execution-role-required': executionRoleRequired,
  'fargate-cpu-memory-valid': fargateCpuMemoryValid,
  'fargate-log-driver-supported': fargateLogDriverSupported,
  'fargate-required-properties': fargateRequiredProperties,
  'health-check-grace-period': healthCheckGracePeriod,
  'health-check-grace-too-short': healthCheckGraceTooShort,
  'image-not-latest': imageNotLatest,
  'launch-type-xor-capacity-provider': launchTypeXorCapacityProvider,
  'lb-sg-inbound-listener-port': lbSgInboundListenerPort,
  'log-configuration-required': logConfigurationRequired,
  'no-plaintext-secret-env': noPlaintextSecretEnv,
  'no-privileged-container': noPrivilegedContainer,
  'private-subnet-egress': privateSubnetEgress,
  'service-port-in-task': servicePortInTask,
  'sg-no-needless-open-ports': sgNoNeedlessOpenPorts,
  'spot-only-production': spotOnlyProduction,
  'target-group-health-check': targetGroupHealthCheck,
  'target-group-ip-for-awsvpc': targetGroupIpForAwsvpc,
  'task-security-group-least-privilege': taskSecurityGroupLeastPrivilege,
}
