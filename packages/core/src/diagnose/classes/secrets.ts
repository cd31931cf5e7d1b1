import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { secretsShapeFailures } from './secrets-shape.ts'
import { secretsRefusedFailures } from './secrets-refused.ts'
import { secretsWayFailures } from './secrets-way.ts'

/** Secrets or the login to the registry do not arrive. */
export const secretsClass: ErrorClass = {
  id: 'secrets',
  marks: [
    ['unable to pull secrets or registry auth'],
    ['unable to pull secrets'],
    ['retrieve secret'],
    ['Fetching secret data'],
    ['from asm'],
    ['registry auth from'],
    ['retrieve ecr registry auth'],
    ['secret with ARN'],
    ['pull the secret from'],
    ['pull secrets from AWS'],
    ['Secrets Manager did not contain'],
    ['did not contain json key'],
    ['Secret does not exist'],
    ['Parameter Store', 'invalid parameters'],
    ['invalid ssm parameters'],
    ['not authorized to perform', 'ecr:GetAuthorizationToken'],
    ['GetAuthorizationToken on resource'],
    ['operation error ECR', 'GetAuthorizationToken'],
  ],
  failures: [...secretsShapeFailures, ...secretsRefusedFailures, ...secretsWayFailures],
  look: looks.task,
}
