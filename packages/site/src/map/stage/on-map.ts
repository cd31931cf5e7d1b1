import { signal } from '@preact/signals'
import type { Played } from './stage.ts'
export const onMap = signal<Played | undefined>(undefined)
