// Apart from `resource.ts`, so that a page that reads no files does not load the schemas.
import { autoScalingGroup } from './autoscaling.ts'
import { budget } from './budgets.ts'
import { capacityProvider } from './capacity-provider.ts'
import {
  address,
  egressOnlyInternetGateway,
  internetGateway,
  managedPrefixList,
  natGateway,
  networkAcl,
  networkInterface,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  vpcEndpoint,
} from './ec2.ts'
import { cluster, service, taskDefinition } from './ecs.ts'
import { listener, loadBalancer, rule, targetGroup } from './elbv2.ts'
import { launchTemplate } from './launch-template.ts'
import { logGroup } from './logs.ts'

/** Makes the schema of each resource type's properties. */
export const resourceSchemas = {
  'ecs.cluster': cluster,
  'ecs.capacityProvider': capacityProvider,
  'ecs.taskDefinition': taskDefinition,
  'ecs.service': service,
  'elbv2.loadBalancer': loadBalancer,
  'elbv2.listener': listener,
  'elbv2.rule': rule,
  'elbv2.targetGroup': targetGroup,
  'ec2.securityGroup': securityGroup,
  'ec2.vpc': vpc,
  'ec2.subnet': subnet,
  'ec2.routeTable': routeTable,
  'ec2.internetGateway': internetGateway,
  'ec2.egressOnlyInternetGateway': egressOnlyInternetGateway,
  'ec2.natGateway': natGateway,
  'ec2.networkAcl': networkAcl,
  'ec2.managedPrefixList': managedPrefixList,
  'ec2.vpcEndpoint': vpcEndpoint,
  'ec2.address': address,
  'ec2.networkInterface': networkInterface,
  'ec2.launchTemplate': launchTemplate,
  'autoscaling.autoScalingGroup': autoScalingGroup,
  'logs.logGroup': logGroup,
  'budgets.budget': budget,
} as const
