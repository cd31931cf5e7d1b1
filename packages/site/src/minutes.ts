import type { Text } from '@ecs-lint/core/finding'
import type { Step } from './steps.ts'

/** Minutes that a step takes: to read it, to do its scenes and watch what they play, and to answer its quiz. */
export const minutes: Readonly<Record<Step, number>> = {
  service: 6,
  compute: 6,
  deployment: 6,
  'deployment-options': 10,
  'service-connect': 4,
  networking: 7,
  'load-balancer': 8,
  'security-groups': 8,
  creation: 8,
}

export function minutesText(step: Step): Text {
  return { ko: `약 ${minutes[step]}분`, en: `about ${minutes[step]} min` }
}
