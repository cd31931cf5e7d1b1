// The rules of a service with a load balancer or on instances, and with them the tracing of what comes to it: loaded once it
// has one.
export { serviceRules } from '@ecs-lint/core/rules'
