import { formatPath, type Path } from '../../finding/index.ts'
import { isForFargate, isWindows } from '../../graph/index.ts'
import { isSet, removing } from '../proposals.ts'
import type { Report } from '../rule.ts'
import { defineRule } from '../rule.ts'

export const windowsUnsupportedParameters = defineRule({
  id: 'windows-unsupported-parameters',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'windows',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows_task_definitions.html',
  peers: ['cdk-preflight:pf-ecs-windows-arm64'],
  *check(task, { resource }) {
    if (!isWindows(resource)) return
    const report = (
      path: Path,
      value = '',
    ): Omit<Report, 'path'> & { readonly data: { readonly property: string; readonly value: string } } => ({
      at: { resource, path },
      data: {
        property: formatPath(
          path.filter((step) => typeof step === 'string' && step !== 'containerDefinitions'),
        ),
        value,
      },
      ...(value === '' && { atKey: true, fix: removing(path) }),
    })
    if (task.runtimePlatform?.cpuArchitecture === 'ARM64')
      yield report(['runtimePlatform', 'cpuArchitecture'], 'ARM64')
    // On instances Windows has awsvpc, none, and Docker's own default, which is left out; Fargate asks for awsvpc by itself.
    if ((task.networkMode === 'bridge' || task.networkMode === 'host') && !isForFargate(task))
      yield report(['networkMode'], task.networkMode)
    // "Fault injection isn't available on Windows": the page fault-injection of the ECS guide.
    for (const property of ['pidMode', 'ipcMode', 'enableFaultInjection'] as const)
      if (isSet(task[property])) yield report([property])
    for (const [index, container] of (task.containerDefinitions ?? []).entries())
      for (const property of ofContainers)
        if (isSet(container[property])) yield report(['containerDefinitions', index, property])
  },
})

const ofContainers = [
  'linuxParameters',
  'readonlyRootFilesystem',
  'dnsServers',
  'dnsSearchDomains',
  'extraHosts',
  'disableNetworking',
] as const
