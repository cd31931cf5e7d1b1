import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { z } from 'astro/zod'

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    // A page with a step, or with `panel`, has the panel of the learner's service beside it.
    schema: docsSchema({
      extend: z.object({ step: z.int().min(1).max(9).optional(), panel: z.boolean().default(false) }),
    }),
  }),
}
