// The rules of a service that is no plain one, which ask the network: loaded once there is such a one.
export { serviceRules } from '@ecs-lint/core/rules'
