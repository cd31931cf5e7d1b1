/** The nine steps in their order; a step's pages, quiz and checks are called by its name. */
export const steps = [
  'service',
  'compute',
  'deployment',
  'deployment-options',
  'service-connect',
  'networking',
  'load-balancer',
  'security-groups',
  'creation',
] as const

export type Step = (typeof steps)[number]
