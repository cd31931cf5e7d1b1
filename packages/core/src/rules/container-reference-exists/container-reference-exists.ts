import { defineRule } from '../rule.ts'

export const containerReferenceExists = defineRule({
  id: 'container-reference-exists',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_dependson',
  peers: [
    'cdk-preflight:pf-ecs-dependson-container-missing',
    'cdk-preflight:pf-ecs-volumesfrom-source-container-missing',
    'cdk-preflight:pf-ecs-proxy-configuration-container-missing',
  ],
  *check(task) {
    const containers = task.containerDefinitions ?? []
    const isThere = (wanted: string | undefined): boolean =>
      wanted === undefined || containers.some(({ name }) => name === wanted)
    for (const [index, { dependsOn = [], volumesFrom = [], links = [] }] of containers.entries()) {
      for (const [place, { containerName }] of dependsOn.entries())
        if (containerName !== undefined && !isThere(containerName))
          yield {
            path: ['containerDefinitions', index, 'dependsOn', place, 'containerName'],
            data: { name: containerName },
          }
      for (const [place, { sourceContainer }] of volumesFrom.entries())
        if (sourceContainer !== undefined && !isThere(sourceContainer))
          yield {
            path: ['containerDefinitions', index, 'volumesFrom', place, 'sourceContainer'],
            data: { name: sourceContainer },
          }
      for (const [place, link] of links.entries()) {
        const [name = ''] = link.split(':')
        if (!isThere(name)) yield { path: ['containerDefinitions', index, 'links', place], data: { name } }
      }
    }
    const proxy = task.proxyConfiguration?.containerName
    if (proxy !== undefined && !isThere(proxy))
      yield { path: ['proxyConfiguration', 'containerName'], data: { name: proxy } }
  },
})
