export { accidents } from './accidents.ts'
export { default as Console } from './Console.tsx'
export { default as Lines } from './Lines.tsx'
export { nextTag } from './next-tag.ts'
