// The rules of a service that is no plain one, and with them the tracing of what comes to a load balancer: loaded once there
// is one.
export { serviceRules } from '@ecs-lint/core/rules'
