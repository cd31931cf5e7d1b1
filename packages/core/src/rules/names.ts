/** Whether a text, or what a deployment makes of it, can be the name of a family, container, service or capacity provider. */
export function isName(text: string): boolean {
  return isFilledInLater(text) || /^[\w-]{1,255}$/.test(text)
}

/** Whether a part of a text is filled in by what deploys it, as in `${AWS::StackName}-web`. */
export function isFilledInLater(text: string): boolean {
  return /[${}<>%#]|__/.test(text) || text === ''
}
