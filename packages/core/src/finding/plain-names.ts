/**
 * A text in which the names that a template gives to what it creates (`${Cluster}`) stand as the template has them
 * (`Cluster`, or `Network/Cluster` where it is one of another). What stands within a longer name or in quotes stays.
 */
export function plainNames(text: string): string {
  return text.replaceAll(/(?<![\w/.:"-])\$\{([\w/]+)}(?![\w/"-]|[.:]\S)/g, '$1')
}
