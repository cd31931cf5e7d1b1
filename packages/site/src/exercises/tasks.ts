import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { ExerciseId } from './ids.ts'

/** A practical exercise of the lecture, done on the learner's service. */
export interface Exercise {
  readonly id: ExerciseId
  readonly task: Text
  /**
   * What is still wrong, the first thing first; undefined once it is solved. `found` names the rules that find something
   * in the service, `begun` is the service that everybody starts with.
   */
  readonly wrong: (
    service: CompleteServiceConfig,
    found: readonly string[],
    begun: CompleteServiceConfig,
  ) => Text | undefined
}

export const exercises: readonly Exercise[] = [
  {
    id: 'three-tasks',
    task: { ko: '태스크를 3개로 맞춰 보세요.', en: 'Run exactly 3 tasks.' },
    wrong: ({ tasks }) => {
      if (tasks === 3) return undefined
      return tasks < 3
        ? {
            ko: '태스크가 아직 모자랍니다. 원하는 태스크를 3으로 하세요.',
            en: 'Too few tasks: desired tasks must be 3.',
          }
        : {
            ko: '태스크가 너무 많습니다. 요금도 그만큼 늘었습니다.',
            en: 'Too many tasks, and the bill shows it.',
          }
    },
  },
  {
    id: 'new-image',
    task: {
      ko: '이미지를 1.28 버전으로 롤링 업데이트해 보세요. 배포가 끝까지 갈 수 있는 비율이어야 합니다.',
      en: 'Roll out version 1.28 of the image, with percentages at which the deployment can finish.',
    },
    wrong: ({ image }, found, begun) => {
      if (image === begun.image)
        return {
          ko: '아직 처음 이미지 그대로입니다. 태그를 바꾸세요.',
          en: 'It is still the first image. Change its tag.',
        }
      if (found.includes('image-not-latest'))
        return {
          ko: '태그가 없거나 latest입니다. 어느 버전인지 알 수 있게 태그를 정하세요.',
          en: 'It has no tag, or latest. Name a version, so that you know which one runs.',
        }
      if (!/:1\.28(?:\.\d+)?$/.test(image))
        return {
          ko: '1.28 버전이 아닙니다. 레지스트리에 없는 태그를 적으면 새 태스크가 이미지를 받지 못합니다.',
          en: 'This is not version 1.28. With a tag that the registry does not have, new tasks cannot pull the image.',
        }
      if (found.includes('deployment-percent-bounds'))
        return {
          ko: '최소와 최대 비율 사이에 움직일 틈이 없습니다. 최소는 올리고 최대는 버린다는 점을 떠올리세요.',
          en: 'The percentages leave no room to move. Remember that the minimum rounds up and the maximum down.',
        }
      return undefined
    },
  },
  {
    id: 'one-address',
    task: {
      ko: '주소 하나(203.0.113.7/32)에서만 접속되게 하세요.',
      en: 'Let in one address only (203.0.113.7/32).',
    },
    wrong: ({ loadBalancer, loadBalancerInbound, taskInbound, listenerPort, containerPort }) => {
      if (loadBalancer === 'none')
        return { ko: '먼저 로드 밸런서를 두세요(7단계).', en: 'First put a load balancer in front (step 7).' }
      if (taskInbound.length === 0 || taskInbound.some(({ source }) => source !== 'load-balancer'))
        return {
          ko: '태스크 그룹은 로드 밸런서의 그룹만 들여야 합니다. 주소로 바꾸면 로드 밸런서가 태스크에 닿지 못하거나 옆문이 생깁니다.',
          en: "The tasks' group must let in the load balancer's group alone: with an address the load balancer is shut out, or there is a side door.",
        }
      if (taskInbound.some(({ port }) => port !== containerPort))
        return {
          ko: '태스크 그룹의 포트가 컨테이너 포트와 다릅니다.',
          en: "The port of the tasks' group is not the container's.",
        }
      const [rule, ...more] = loadBalancerInbound
      if (rule === undefined || rule.port !== listenerPort)
        return {
          ko: '로드 밸런서 그룹이 리스너 포트를 열지 않았습니다.',
          en: "The load balancer's group does not open the listener's port.",
        }
      if (more.length > 0 || !/^\d{1,3}(?:\.\d{1,3}){3}\/32$/.test(rule.source))
        return {
          ko: '로드 밸런서 그룹의 소스가 주소 하나가 아닙니다. 끝이 /32인 주소 하나만 남기세요.',
          en: "The source of the load balancer's group is more than one address. Leave a single one that ends in /32.",
        }
      return undefined
    },
  },
]
