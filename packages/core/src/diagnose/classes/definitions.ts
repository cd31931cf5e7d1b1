import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { definitionsSizeFailures } from './definitions-size.ts'
import { definitionsContainersFailures } from './definitions-containers.ts'
import { definitionsShapeFailures } from './definitions-shape.ts'
import { definitionsPartsFailures } from './definitions-parts.ts'

/** AWS refuses a task definition. */
export const definitionsClass: ErrorClass = {
  id: 'definitions',
  failures: [
    ...definitionsSizeFailures,
    ...definitionsContainersFailures,
    ...definitionsShapeFailures,
    ...definitionsPartsFailures,
  ],
  look: looks.skeleton,
}
