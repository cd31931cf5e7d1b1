import { isBag } from './parameters.ts'

/** The types that SAM's Globals apply to, by the section. */
const sections: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'Function',
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
  'AWS::Serverless::SimpleTable': 'SimpleTable',
  'AWS::Serverless::StateMachine': 'StateMachine',
}

/** A resource with what SAM's Globals give to all of its type; any other resource is as it was. */
export function withGlobals(document: Readonly<Record<string, unknown>>, body: unknown): unknown {
  const { Globals: globals } = document
  if (!isBag(globals) || !isBag(body)) return body
  const { Type: type } = body
  const section = typeof type === 'string' && Object.hasOwn(sections, type) ? sections[type] : undefined
  const shared = section === undefined ? undefined : globals[section]
  return isBag(shared) ? { ...body, Properties: merged(shared, body['Properties'] ?? {}) } : body
}

/** Maps are merged and lists appended; of single values the resource's own counts (AWS SAM developer guide, "Globals"). */
function merged(shared: unknown, own: unknown): unknown {
  if (Array.isArray(shared) && Array.isArray(own)) return [...shared, ...own]
  if (!isBag(shared) || !isBag(own)) return own
  const names = new Set([...Object.keys(shared), ...Object.keys(own)])
  return Object.fromEntries(
    [...names].map((name) => {
      if (!Object.hasOwn(own, name)) return [name, shared[name]]
      return [name, Object.hasOwn(shared, name) ? merged(shared[name], own[name]) : own[name]]
    }),
  )
}
