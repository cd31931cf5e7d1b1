import { defineCollection } from 'astro:content'
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders'
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { steps } from './steps.ts'

const words = z.string().trim().min(1)
/** A text that lacks a language fails the build. */
const text = z.strictObject({ ko: words, en: words })

/** A page of a step says first what it is for. The panel of the learner's service stands beside it. */
const stepPage = z.object({
  step: z.int().min(1).max(steps.length),
  goals: z.array(words).min(1),
  prior: z.array(words).min(1),
  panel: z.literal(true).default(true),
  width: z.undefined().optional(),
})
/** Any other page has the panel if it asks for it, and is no wider than one reads well unless what it holds needs room. */
const otherPage = z.object({
  step: z.undefined().optional(),
  panel: z.boolean().default(false),
  width: z.enum(['text', 'tool', 'samplers']).default('text'),
})

const question = z.strictObject({
  question: text,
  choices: z
    .array(
      z.union([
        z.strictObject({ ...text.shape, isAnswer: z.literal(true) }),
        /** Why it is not the answer, without giving that away. */
        z.strictObject({ ...text.shape, isAnswer: z.undefined().optional(), reply: text }),
      ]),
    )
    .min(2)
    .refine((choices) => choices.filter(({ isAnswer }) => isAnswer).length === 1, {
      error: 'Exactly one choice is the answer.',
    }),
  explanation: text,
})

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: z.union([stepPage, otherPage]) }),
  }),
  /** What Expressive Code would say on English pages in the language of the site's first pages: Starlight has no English of its own for it. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  /** One file a step, called by the step's name. */
  quizzes: defineCollection({
    loader: glob({ base: './src/quizzes', pattern: '*.yaml' }),
    schema: z.strictObject({ questions: z.array(question).min(3).max(5) }),
  }),
}
