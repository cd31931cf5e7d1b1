// The classes of errors, a class a file; a class with many failures has them in files of its own beside it.
import type { ErrorClass, Failure } from '../failure.ts'
import { exitFailures } from './exits.ts'
import { nginxClass } from './nginx.ts'
import { loggerClass } from './logger.ts'
import { envFilesClass } from './env-files.ts'
import { efsClass } from './efs.ts'
import { secretsClass } from './secrets.ts'
import { providersClass } from './providers.ts'
import { agentClass } from './agent.ts'
import { networkClass } from './network.ts'
import { requestsClass } from './requests.ts'
import { definitionsClass } from './definitions.ts'
import { pullClass } from './pull.ts'
import { storageClass } from './storage.ts'
import { dependenciesClass } from './dependencies.ts'
import { startClass } from './start.ts'
import { createClass } from './create.ts'
import { memoryClass } from './memory.ts'
import { rolesClass } from './roles.ts'
import { preparationClass } from './preparation.ts'
import { targetHealthClass } from './target-health.ts'
import { healthClass } from './health.ts'
import { placementClass } from './placement.ts'
import { deploymentClass } from './deployment.ts'
import { serviceClass } from './service.ts'
import { stopClass } from './stop.ts'
import { apiClass } from './api.ts'
import { applicationClass } from './application.ts'
import { statusesClass } from './statuses.ts'

/** The innermost error first: what a pull says stands within what a service says of the task that it stopped. */
export const errorClasses: readonly ErrorClass[] = [
  nginxClass,
  loggerClass,
  envFilesClass,
  efsClass,
  secretsClass,
  providersClass,
  agentClass,
  networkClass,
  requestsClass,
  definitionsClass,
  pullClass,
  storageClass,
  dependenciesClass,
  startClass,
  createClass,
  memoryClass,
  rolesClass,
  preparationClass,
  targetHealthClass,
  healthClass,
  placementClass,
  deploymentClass,
  serviceClass,
  stopClass,
  apiClass,
  applicationClass,
  statusesClass,
]

/** Every failure that is known. */
export const failures: readonly Failure[] = [
  ...errorClasses.flatMap((error) => error.failures),
  ...exitFailures,
]
