import type { shapes } from './generated/shapes.ts'
import type { ValueOf } from './shape.ts'

export type ResourceType = keyof typeof shapes

/** What AWS's API calls the properties of a resource, first letter in lower case. */
export type PropertiesOf<Type extends ResourceType> = ValueOf<(typeof shapes)[Type]>
