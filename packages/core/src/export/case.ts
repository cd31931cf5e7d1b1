import { isList, isPlaceholder, type Properties, type Value } from './value.ts'

/** Names that CloudFormation writes otherwise than the API with a capital. */
const irregular: Readonly<Record<string, string>> = {
  efsVolumeConfiguration: 'EFSVolumeConfiguration',
  fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
}

/** Below these the names are the user's own. */
const ownNames = new Set(['options', 'dockerLabels', 'labels', 'driverOpts'])

/** Gives every property the name that CloudFormation writes, and most APIs but that of ECS. */
export function capitalised(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      (Object.hasOwn(irregular, name) ? irregular[name] : undefined) ?? firstUpper(name),
      ownNames.has(name) && isMapOfTexts(value) ? value : capitalisedValue(value),
    ]),
  )
}

function capitalisedValue(value: Value): Value {
  if (isList(value)) return value.map(capitalisedValue)
  return typeof value === 'object' && value !== null && !isPlaceholder(value) ? capitalised(value) : value
}

function isMapOfTexts(value: Value): boolean {
  return typeof value === 'object' && value !== null && !isList(value)
}

function firstUpper(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
