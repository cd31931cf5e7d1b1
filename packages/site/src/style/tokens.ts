import css from '../styles/tokens.css?raw'

/** The custom properties of `tokens.css` by what they hold, without those that only name others for Starlight. */
const names = [...css.matchAll(/^ {2}(--(?!sl-)[\w-]+): ([^;]+);/gm)].map(([, name = '', value = '']) => ({
  name,
  value,
}))
const isOnce = ({ name }: { readonly name: string }, index: number): boolean =>
  names.findIndex((each) => each.name === name) === index
const tokens = names.filter(isOnce)

const named = (pattern: RegExp): readonly string[] =>
  tokens.filter(({ name }) => pattern.test(name)).map(({ name }) => name)

export const sizes = named(/^--text-/)
export const radii = named(/^--radius/)
export const spaces = named(/^--space/)
const others = new Set([...sizes, ...radii, ...spaces, '--stroke', '--motion', '--shadow'])
/** `--text` is a colour, and `--text-body` a size. */
export const colours = tokens.map(({ name }) => name).filter((name) => !others.has(name))
