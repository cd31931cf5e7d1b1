// Texts from files and accounts as they may stand in what others read: in quotes, on a terminal, in a shell.
export { printable, quoted } from './printable.ts'
export { word } from './shell.ts'
