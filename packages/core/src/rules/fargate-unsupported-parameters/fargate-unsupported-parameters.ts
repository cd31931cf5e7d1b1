import { formatPath, type Path } from '../../finding/index.ts'
import { isForFargate } from '../../graph/index.ts'
import { isSet, removing } from '../proposals.ts'
import type { Report } from '../rule.ts'
import { defineRule } from '../rule.ts'

export const fargateUnsupportedParameters = defineRule({
  id: 'fargate-unsupported-parameters',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cdk-preflight:pf-ecs-fargate-*'],
  *check(task, { resource }) {
    if (!isForFargate(task)) return
    const report = (path: Path): Omit<Report, 'path'> & { readonly data: { readonly property: string } } => ({
      at: { resource, path },
      atKey: true,
      data: {
        property: formatPath(
          path.filter((step) => typeof step === 'string' && step !== 'containerDefinitions'),
        ),
      },
      fix: removing(path),
    })
    for (const property of ['ipcMode', 'inferenceAccelerators', 'placementConstraints'] as const)
      if (isSet(task[property])) yield report([property])
    if (task.pidMode === 'host') yield report(['pidMode'])
    for (const [index, volume] of (task.volumes ?? []).entries()) {
      if (isSet(volume.host?.sourcePath)) yield report(['volumes', index, 'host', 'sourcePath'])
      for (const property of [
        'dockerVolumeConfiguration',
        'fsxWindowsFileServerVolumeConfiguration',
      ] as const)
        if (isSet(volume[property])) yield report(['volumes', index, property])
    }
    for (const [index, container] of (task.containerDefinitions ?? []).entries()) {
      const at = ['containerDefinitions', index]
      for (const property of ['privileged', 'dockerSecurityOptions'] as const)
        if (isSet(container[property])) yield report([...at, property])
      for (const property of ['devices', 'sharedMemorySize', 'maxSwap', 'swappiness'] as const)
        if (isSet(container.linuxParameters?.[property])) yield report([...at, 'linuxParameters', property])
      const added = container.linuxParameters?.capabilities?.add ?? []
      for (const [place, capability] of added.entries())
        if (capability !== 'SYS_PTRACE')
          yield report([...at, 'linuxParameters', 'capabilities', 'add', place])
      for (const [place, { type }] of (container.resourceRequirements ?? []).entries())
        if (type === 'GPU') yield report([...at, 'resourceRequirements', place])
    }
  },
})
