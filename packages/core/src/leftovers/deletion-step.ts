import { valueAt, type ResourceReference } from '../finding/index.ts'
import { referenceTo, type Resource } from '../graph/index.ts'
import { deletions, type ChangingCall, type InputSource, type InputSources } from '../resources/index.ts'

export type InputValue = string | number | boolean | readonly string[]

/** Parameters of a call, by the names of AWS's API. */
export type CallInput = Readonly<Record<string, InputValue>>

/** A call with what it is given. */
export interface Call extends Omit<ChangingCall, 'input'> {
  readonly input: CallInput
}

/** What deletes one resource: for a shell, a page or an executor. */
export interface DeletionStep extends Call {
  /** Names the step in `after`. */
  readonly id: string
  readonly resource: ResourceReference
  /** Calls to make first. */
  readonly prepare: readonly Call[]
  /** What to wait for before the next step. */
  readonly wait?: { readonly command: string; readonly input: CallInput }
  /** The steps that must be over before this one. */
  readonly after: readonly string[]
}

/** What a step is called: the same for a resource and for what is said of it. */
export function stepId({ type, id, arn, region = '' }: ResourceReference): string {
  return arn === undefined ? `${type} ${region} ${id}` : `${type} ${arn}`
}

/** The step that deletes a resource; undefined where it cannot be told which is meant, or nothing deletes its type. */
export function stepOf(resource: Resource, before: readonly Resource[]): DeletionStep | undefined {
  const deletion = deletions[resource.type]
  if (deletion === undefined || 'goesWith' in deletion) return undefined
  const { operation, action, command, prepare = [], wait } = deletion
  const input = inputOf(deletion.input, resource)
  const waitInput = wait === undefined ? {} : inputOf(wait.input, resource)
  const preparations = prepare
    .filter(({ unless }) => Object.entries(unless).some(([name, value]) => valueOf(resource, name) !== value))
    .map((call) => ({
      operation: call.operation,
      action: call.action,
      command: call.command,
      input: inputOf(call.input, resource),
    }))
  if (input === undefined || waitInput === undefined || !preparations.every(isComplete)) return undefined
  return {
    id: stepId(resource),
    resource: referenceTo(resource),
    prepare: preparations,
    operation,
    action,
    command,
    input,
    ...(wait !== undefined && { wait: { command: wait.command, input: waitInput } }),
    after: before.map(stepId),
  }
}

function isComplete(call: Omit<Call, 'input'> & { readonly input: CallInput | undefined }): call is Call {
  return call.input !== undefined
}

function inputOf(sources: InputSources, resource: Resource): CallInput | undefined {
  const entries = Object.entries(sources).map(
    ([parameter, source]) => [parameter, inputValue(source, resource)] as const,
  )
  return entries.every((entry): entry is readonly [string, InputValue] => entry[1] !== undefined)
    ? Object.fromEntries(entries)
    : undefined
}

function inputValue(source: InputSource, resource: Resource): InputValue | undefined {
  if (typeof source === 'string') return textOf(resource, source)
  if ('value' in source) return source.value
  if ('list' in source) {
    const item = textOf(resource, source.list)
    return item === undefined ? undefined : [item]
  }
  return source.first.map((name) => textOf(resource, name)).find((text) => text !== undefined)
}

function textOf(resource: Resource, property: string): string | undefined {
  const value = valueOf(resource, property)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function valueOf({ properties }: Resource, property: string): unknown {
  return valueAt(properties, [property])
}
