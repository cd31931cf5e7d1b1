import type { Resource } from '../graph/index.ts'

/** The Container Insights setting of a cluster. */
export function insightsOf(cluster: Resource<'ecs.cluster'>): 'disabled' | 'enabled' | 'enhanced' {
  const value = cluster.properties.settings?.find(({ name }) => name === 'containerInsights')?.value
  return value === 'enabled' || value === 'enhanced' ? value : 'disabled'
}
