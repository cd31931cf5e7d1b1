import { plainNames, type Text } from '../finding/index.ts'

/** Gives the data of a text their type, and its names as the reader of a template knows them. */
export function say<Data>(text: (data: Data) => Text): (data: Data) => Text {
  return (data) => {
    const { ko, en } = text(data)
    return { ko: plainNames(ko), en: plainNames(en) }
  }
}
