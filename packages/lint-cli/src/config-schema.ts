import * as z from 'zod/mini'
import { presets, severities } from './lint-choices.ts'

const day = z.string().check(z.refine(isDay))

/** Whether a text is a day that there is, such as 2028-02-29. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The schema of `.ecs-lint.yaml`. */
const schema = z.strictObject({
  preset: z.optional(z.enum(presets)),
  failOn: z.optional(z.enum(severities)),
  prices: z.optional(z.string().check(z.minLength(1))),
  rules: z.optional(z.record(z.string(), z.enum([...severities, 'off']))),
  suppress: z.optional(
    z.array(
      z.strictObject({
        rule: z.string(),
        file: z.optional(z.string()),
        path: z.optional(z.string()),
        resource: z.optional(z.string()),
        reason: z.string().check(z.minLength(1)),
        until: z.optional(day),
      }),
    ),
  ),
})

/** Checks a value against the schema. */
export function parseConfig(value: unknown): ReturnType<typeof schema.safeParse> {
  return z.safeParse(schema, value)
}
