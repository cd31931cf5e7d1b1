import { isFargateProvider } from '../graph/index.ts'

/** What keeps ECS from taking a strategy. */
export type StrategyFault = 'base' | 'weight' | 'mixed' | 'count'

type Strategy = readonly {
  readonly capacityProvider?: string | undefined
  readonly base?: number | undefined
  readonly weight?: number | undefined
}[]

/** The first thing wrong with a strategy of capacity providers. Source: CapacityProviderStrategyItem, ECS API reference. */
export function strategyFault(strategy: Strategy): StrategyFault | undefined {
  if (strategy.length === 0) return undefined
  if (strategy.length > 20) return 'count'
  if (strategy.filter(({ base = 0 }) => base > 0).length > 1) return 'base'
  // A weight that is left out is 0 by the API, and 1 in the console; only where all are written is it sure.
  if (strategy.every(({ weight }) => weight === 0)) return 'weight'
  const named = strategy.filter(({ capacityProvider = '' }) => capacityProvider !== '')
  const onFargate = named.filter(({ capacityProvider }) => isFargateProvider(capacityProvider))
  return onFargate.length > 0 && onFargate.length < named.length ? 'mixed' : undefined
}
