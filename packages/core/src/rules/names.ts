/** Whether a text, or what a deployment makes of it, can be the name of a family, container, service or capacity provider. */
export function isName(text: string): boolean {
  return isFilledInLater(text) || /^[\w-]{1,255}$/.test(text)
}

/** Whether a part of a text is filled in by what deploys it, as in `${AWS::StackName}-web`. */
export function isFilledInLater(text: string): boolean {
  return /[${}<>%#]|__/.test(text) || text === ''
}

/** An unknown value as it is written, without what a template's reader tells beside it: of `!Sub ${Name}-web (!Ref Name)` the text. */
export function writtenText(expression: string): string {
  return expression.replace(/^!Sub (.*?)(?: \([^()]*\))?$/s, '$1')
}
