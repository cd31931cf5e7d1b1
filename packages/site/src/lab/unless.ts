// Why faults cannot happen to a service, and what to choose so that they can.
import type { Text } from '@ecs-lint/core/finding'
import { isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'

export function withoutBalancer({ loadBalancer }: CompleteServiceConfig): Text | undefined {
  return loadBalancer === 'none' ? needsBalancer : undefined
}

export function withoutApplicationBalancer({ loadBalancer }: CompleteServiceConfig): Text | undefined {
  return loadBalancer === 'application' ? undefined : needsApplicationBalancer
}

export function outsideFargate(service: CompleteServiceConfig): Text | undefined {
  return isOnFargate(service) ? undefined : needsFargate
}

const needsBalancer: Text = {
  ko: '로드 밸런서가 없어 일어날 수 없습니다. 7단계에서 로드 밸런서를 두면 해 볼 수 있습니다.',
  en: 'It cannot happen without a load balancer. Put one in front in step 7 to try it.',
}

const needsApplicationBalancer: Text = {
  ko: 'Application Load Balancer가 없어 일어날 수 없습니다. 7단계에서 고르면 해 볼 수 있습니다.',
  en: 'It takes an Application Load Balancer. Choose one in step 7 to try it.',
}

const needsFargate: Text = {
  ko: 'Fargate에서만 일어나는 고장입니다. 2단계에서 Fargate를 고르면 해 볼 수 있습니다.',
  en: 'It happens on Fargate alone. Choose Fargate in step 2 to try it.',
}
