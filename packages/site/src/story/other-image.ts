import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

/** Whether the image has become one of another registry or repository, whatever its tag. */
export function isOtherImage(services: readonly CompleteServiceConfig[]): boolean {
  const [first, last] = [services[0], services.at(-1)].map((service) => service && nameOf(service.image))
  return first !== last
}

function nameOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
}
