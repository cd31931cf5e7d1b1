import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { flag, number, opaque, text } from './fields.ts'

// Parts of an ECS service that have shapes of their own, as in the Amazon ECS API.

/** How a service finds others, and is found, by short names. */
export const serviceConnectConfiguration = lazily(() =>
  z.looseObject({
    enabled: flag,
    namespace: text,
    services: z.optional(
      z.array(
        z.looseObject({
          portName: text,
          discoveryName: text,
          clientAliases: z.optional(
            z.array(z.looseObject({ port: number, dnsName: text, testTrafficRules: opaque })),
          ),
          ingressPortOverride: number,
          timeout: opaque,
          tls: opaque,
        }),
      ),
    ),
    logConfiguration: opaque,
    accessLogConfiguration: opaque,
    containerConfigurations: opaque,
  }),
)

/** The EBS volume that ECS makes for every task of a service. */
export const volumeConfigurations = lazily(() =>
  z.array(
    z.looseObject({
      name: text,
      managedEBSVolume: z.optional(
        z.looseObject({
          encrypted: flag,
          kmsKeyId: text,
          volumeType: text,
          sizeInGiB: number,
          snapshotId: text,
          volumeInitializationRate: number,
          iops: number,
          throughput: number,
          tagSpecifications: opaque,
          roleArn: text,
          filesystemType: text,
        }),
      ),
    }),
  ),
)
