// What says more of the map than its picture: loaded once somebody asks.
export { Chosen } from './Chosen.tsx'
export { default as MapWords } from './MapWords.tsx'
