import { expand } from '@ecs-lint/core/readers'
import { computed } from '@preact/signals'
import { mapOf } from '../map/map-of.ts'
import { built } from '../state/built.ts'
import { billOfService } from '../state/store.ts'

/** The bill of the service as built. */
export const builtBill = computed(() => billOfService(built.value))

/** Its map, for the card and the certificate: without what the linter finds. */
export const builtMap = computed(() => mapOf(expand(built.value), builtBill.value, []))
