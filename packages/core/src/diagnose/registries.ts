import type { Phrase } from './failure.ts'

/** Registries that are not of AWS, as the address of an image names them. */
export const otherRegistries: readonly Phrase[] = [
  ['docker.io'],
  ['ghcr.io'],
  ['quay.io'],
  ['gcr.io'],
  ['pkg.dev'],
  ['mcr.microsoft.com'],
  ['azurecr.io'],
]

/** Registries that are on the internet, with the hosts that they send an image from. */
export const internetRegistries: readonly Phrase[] = [['public.ecr.aws'], ['docker.com'], ...otherRegistries]
