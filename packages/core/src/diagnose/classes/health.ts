import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { healthServiceFailures } from './health-service.ts'
import { healthTargetFailures } from './health-target.ts'

/** Health checks of load balancers and containers. */
export const healthClass: ErrorClass = {
  id: 'health',
  marks: [
    ['Target.ResponseCodeMismatch'],
    ['Target.Timeout'],
    ['is unhealthy in'],
    ['is not healthy in'],
    ['failed ELB health checks'],
    ['ELB health checks failed'],
    ['failed container health checks'],
    ['Health checks failed'],
    ['due to an unhealthy status'],
    ['TARGET GROUP IS NOT FOUND'],
    ['TARGET IS NOT FOUND'],
    ['unhealthy in target-group'],
    ['상태 확인 실패', 'target-group'],
  ],
  failures: [...healthServiceFailures, ...healthTargetFailures],
  look: looks.targetHealth,
}
