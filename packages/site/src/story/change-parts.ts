// What a scene has done and remembers, and its words: loaded with the first thing that is done in one, or was before a reload.
export { default as Change } from './Change.tsx'
export { inTheWay } from './in-the-way.ts'
export { keep, recall } from './memory.ts'
export { default as StillBroken } from './StillBroken.tsx'
export { wayTexts } from './way-texts.ts'
export { withoutScene } from './without-scene.ts'
