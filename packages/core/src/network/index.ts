// Whether a packet gets through: the hops of a connection or of an image pull, each with its verdict, its reason and the
// place of the rule that decides. `connection.ts` follows one packet over security groups, network ACLs and routes;
// `trace-ingress.ts`, `trace-clients.ts`, `trace-egress.ts` and `trace-exec.ts` ask the questions; `stages.ts` keeps apart what rests on unknown values;
// `reasons.ts` lists what a hop can be, `words.ts` says it; `remedies.ts` would let a packet through;
// `pull-messages.ts` has what AWS says of a task that does not get to its image.
export { addPermission, type IpPermission } from './add-permission.ts'
export { parseCidr } from './cidr.ts'
export { traceFetching, traceImageOfUnknown, type FetchTrace } from './trace-egress.ts'
export { traceExec, type ExecTrace } from './trace-exec.ts'
export { balancersOf } from './entrances.ts'
export { isProtocol } from './packet.ts'
export { best, worst, type Hop, type Trace } from './hop.ts'
export { givingPublicAddresses, leadsToInternet, movingToPublicSubnets } from './public-subnets.ts'
export { exampleAddress, pullMessage, pullMessageOf, pullMessages } from './pull-messages.ts'
export { remedyFor, type Remedy, type Request } from './remedies.ts'
export { reachability, type Reachability } from './reachability.ts'
export type { Need, Verdict } from './reasons.ts'
export { hopText } from './words.ts'
export { traceBetween, traceByName, traceFromInternet, traceStranger } from './trace-clients.ts'
export { traceListener, traceTargets, type TargetTrace } from './trace-ingress.ts'
