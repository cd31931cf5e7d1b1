import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { requestsRolesFailures } from './requests-roles.ts'
import { requestsBalancersFailures } from './requests-balancers.ts'
import { requestsExecFailures } from './requests-exec.ts'
import { requestsNetworkFailures } from './requests-network.ts'
import { requestsServicesFailures } from './requests-services.ts'
import { requestsProvidersFailures } from './requests-providers.ts'
import { requestsPortsFailures } from './requests-ports.ts'
import { requestsPipelineFailures } from './requests-pipeline.ts'

/** AWS refuses a call of its API: roles, balancers and the state of things. */
export const requestsClass: ErrorClass = {
  id: 'requests',
  failures: [
    ...requestsRolesFailures,
    ...requestsBalancersFailures,
    ...requestsExecFailures,
    ...requestsNetworkFailures,
    ...requestsServicesFailures,
    ...requestsProvidersFailures,
    ...requestsPortsFailures,
    ...requestsPipelineFailures,
  ],
  look: looks.service,
}
