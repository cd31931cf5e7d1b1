// What a scene has done, and its words: loaded with the first thing that is done in one.
export { default as Change } from './Change.tsx'
export { withoutScene } from './without-scene.ts'
