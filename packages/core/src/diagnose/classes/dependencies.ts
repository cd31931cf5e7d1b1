import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Containers that wait for one another. */
export const dependenciesClass: ErrorClass = {
  id: 'dependencies',
  marks: [
    ['TaskDependencyError'],
    ['Task dependencies cannot be resolved'],
    ['dependent container'],
    ['dependency container', 'exited'],
    ['dependency', 'did not become healthy'],
  ],
  failures: [
    {
      id: 'dependency-unresolved',
      stage: 'run',
      field: 'container reason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [],
      cause: {
        ko: 'dependsOn이 서로를 기다리거나, 기다리던 컨테이너가 먼저 끝났거나 HEALTHY가 되지 못했습니다.',
        en: 'Containers wait for one another by dependsOn, or one that was waited for ended or never became HEALTHY.',
      },
      fix: {
        ko: 'dependsOn의 조건과 상태 확인을 고치세요.',
        en: 'Fix the conditions of dependsOn and the health checks.',
      },
      look: looks.containerHealth,
      sample: 'TaskDependencyError: Task dependencies cannot be resolved, taskArn: x',
      source: sources.agentEngine,
      basis: 'read',
    },
  ],
  look: looks.task,
}
