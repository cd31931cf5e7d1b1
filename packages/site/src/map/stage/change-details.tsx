// What says more of a change than its frames: one file, loaded once the bill has been heard.
export { changeWords } from './change-words.ts'
export { default as Prices } from './ChangePrices.tsx'
