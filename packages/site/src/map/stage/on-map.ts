import { signal } from '@preact/signals'
import type { Played } from './played.ts'

/** What is played on the map of the page, until it is closed. */
export const onMap = signal<Played | undefined>(undefined)

/** The index of the moment that the map shows. */
export const shownMoment = signal(0)
