import type { Text } from '@ecs-lint/core/finding'
import { parseImage } from '@ecs-lint/core/graph'
import { callersOf, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { zonesOf } from '../data/zones.ts'
import type { ExerciseId } from './ids.ts'

/** What is asked, and what is still wrong. */
export interface Asked {
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

/** A practical exercise of the lecture, done on the learner's service. */
export interface Exercise extends Asked {
  readonly id: ExerciseId
  /** What it is about, in whichever form it is asked. */
  readonly title: Text
  /** What is asked of somebody whose service does already what the exercise asks. */
  readonly harder: Asked
}

/**
 * What is asked of a service as it comes to the page: what it does not do yet. Whoever has done even the harder is asked for
 * that again, and must let go of it first.
 */
export function askedOf(
  exercise: Exercise,
  service: CompleteServiceConfig,
  found: readonly string[],
  begun: CompleteServiceConfig,
): Asked {
  return exercise.wrong(service, found, begun) === undefined ? exercise.harder : exercise
}

export const exercises: readonly Exercise[] = [
  {
    id: 'three-tasks',
    title: { ko: '태스크 세 개', en: 'Three tasks' },
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
    harder: {
      task: {
        ko: '내 서비스는 이미 태스크가 셋입니다. 이번에는 가용 영역 하나를 잃어도 태스크가 3개 남게 하되, 영역 수까지 골라 태스크를 가장 적게 쓰세요.',
        en: 'Your service has 3 tasks already. Now make sure that 3 tasks are left even when an Availability Zone is lost. Choose the number of zones so that it takes as few tasks as possible.',
      },
      wrong: ({ tasks, azs, region }) => {
        if (azs === 1)
          return {
            ko: '가용 영역이 하나뿐이라 그 영역을 잃으면 태스크가 하나도 남지 않습니다. 영역부터 늘리세요.',
            en: 'All tasks stand in one zone: without it none is left. Add a zone first.',
          }
        if (leftOf(tasks, azs) < 3)
          return {
            ko: `가용 영역 ${azs}개 가운데 하나를 잃으면 태스크가 ${leftOf(tasks, azs)}개만 남습니다.`,
            en: `Of ${azs} zones one is lost: only ${leftOf(tasks, azs)} ${leftOf(tasks, azs) === 1 ? 'task is' : 'tasks are'} left.`,
          }
        if (leftOf(tasks - 1, azs) >= 3)
          return {
            ko: '하나를 줄여도 3개가 남습니다. 필요 없는 태스크의 요금이 나가고 있습니다.',
            en: 'With one task fewer, 3 would still be left: you pay for a task that is not needed.',
          }
        return tasks > fewestFor(3, zonesOf(region))
          ? {
              ko: `영역이 ${azs}개면 태스크 ${tasks}개가 필요합니다. 영역이 많을수록 하나를 잃을 때 함께 사라지는 태스크가 줄어, 더 적은 태스크로도 됩니다.`,
              en: `In ${azs} zones it takes ${tasks} tasks. The more zones there are, the fewer tasks go with the one that is lost: fewer tasks will do then.`,
            }
          : undefined
      },
    },
  },
  {
    id: 'new-image',
    title: { ko: '새 버전으로 롤링 업데이트', en: 'A rolling update to a new version' },
    task: {
      ko: '이미지를 다음 버전(nginx는 1.28, 내 이미지는 1.1)으로 롤링 업데이트해 보세요. 배포가 끝까지 갈 수 있는 비율이어야 합니다.',
      en: 'Roll out the next version of the image (1.28 of nginx, 1.1 of your own), with percentages at which the deployment can finish.',
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
      const [wanted] = versionsOf(image)
      if (!isVersion(image, wanted))
        return {
          ko: `${wanted} 버전이 아닙니다. 레지스트리에 없는 태그를 적으면 새 태스크가 이미지를 받지 못합니다.`,
          en: `This is not version ${wanted}. With a tag that the registry does not have, new tasks cannot pull the image.`,
        }
      if (found.includes('deployment-percent-bounds'))
        return {
          ko: '최소와 최대 비율 사이에 움직일 틈이 없습니다. 최소는 올림하고 최대는 내림한다는 점을 떠올리세요.',
          en: 'The percentages leave no room to move. Remember that the minimum rounds up and the maximum down.',
        }
      return undefined
    },
    harder: {
      task: {
        ko: '내 서비스의 이미지는 이미 다음 버전(nginx는 1.28, 내 이미지는 1.1)입니다. 이번에는 그다음 버전(nginx는 1.29, 내 이미지는 1.2)으로 바꾸되, 태스크가 하나도 모자라지 않게 하면서 한 번에 하나씩만 교체하세요.',
        en: 'Your service runs the next version of the image already (1.28 of nginx, 1.1 of your own). Now roll out the one after it (1.29 of nginx, 1.2 of your own), replacing the tasks one at a time, with never a task too few.',
      },
      wrong: ({ image, tasks, deploymentStrategy, minimumHealthyPercent, maximumPercent }) => {
        const [, wanted] = versionsOf(image)
        if (!isVersion(image, wanted))
          return {
            ko: `아직 ${wanted} 버전이 아닙니다. 이미지의 태그를 바꾸세요.`,
            en: `It is not version ${wanted} yet. Change the tag of the image.`,
          }
        if (deploymentStrategy !== 'ROLLING')
          return {
            ko: '하나씩 교체하려면 롤링 업데이트여야 합니다. 배포 전략을 바꾸세요(4단계).',
            en: 'One at a time is a rolling update. Change the deployment strategy (step 4).',
          }
        const least = Math.ceil((tasks * minimumHealthyPercent) / 100)
        const most = Math.floor((tasks * maximumPercent) / 100)
        if (least < tasks)
          return {
            ko: `배포하는 동안 태스크가 ${least}개까지 줄 수 있습니다. 최소 정상 상태 비율을 올리세요.`,
            en: `The deployment may leave only ${least} ${least === 1 ? 'task' : 'tasks'} running. Raise the minimum healthy percent.`,
          }
        if (most <= tasks)
          return {
            ko: '하나를 더 띄울 틈이 없어 배포가 멈춥니다. 최대는 내림한다는 점을 떠올리며 올려 보세요.',
            en: 'There is no room for one task more, and the deployment is stuck. Go up, and remember that the maximum rounds down.',
          }
        return most > tasks + 1
          ? {
              ko: `한꺼번에 ${most - tasks}개까지 더 뜹니다. 하나만 더 뜨도록 최대 비율을 낮추세요.`,
              en: `Up to ${most - tasks} more start at once. Lower the maximum percent until it is one.`,
            }
          : undefined
      },
    },
  },
  {
    id: 'one-address',
    title: { ko: '주소 하나에서만 접속', en: 'One address and no other' },
    task: {
      ko: '주소 하나(203.0.113.7/32)에서만 접속되게 하세요.',
      en: 'Let in one address only (203.0.113.7/32).',
    },
    wrong: oneAddressOnly,
    harder: {
      task: {
        ko: '내 서비스는 이미 주소 하나에서만 접속됩니다. 이번에는 같은 주소에서 443 포트(HTTPS)로만 들어오게 하세요.',
        en: 'Your service lets in a single address already. Now let that address in on port 443 (HTTPS) only.',
      },
      wrong: (service, found, begun) => {
        if (service.listenerPort !== 443)
          return {
            ko: '리스너가 아직 443 포트가 아닙니다. 리스너 포트를 바꾸세요.',
            en: 'The listener is not on 443 yet. Change the listener port.',
          }
        if (found.includes('listener-certificate'))
          return {
            ko: '443 포트의 리스너에 인증서가 없으면 AWS가 만들어 주지 않습니다. ACM 인증서의 ARN을 적거나, 없으면 예시를 넣으세요.',
            en: 'AWS does not create a listener on 443 without a certificate. Name the ARN of one from ACM, or use the example.',
          }
        return oneAddressOnly(service, found, begun)
      },
    },
  },
]

/** How many of so many tasks are left when the zone with the most of them is lost. */
function leftOf(tasks: number, azs: number): number {
  return tasks - Math.ceil(tasks / azs)
}

/** The fewest tasks of which so many are left when one of the zones of a Region is lost. */
function fewestFor(left: number, zones: number): number {
  const inZones = Array.from({ length: zones - 1 }, (_, index) => {
    const azs = index + 2
    let tasks = left
    while (leftOf(tasks, azs) < left) tasks += 1
    return tasks
  })
  return Math.min(...inZones)
}

/** The versions that are asked for: of nginx those after the one that everybody starts with, of one's own image those after 1.0. */
function versionsOf(image: string): readonly [next: string, after: string] {
  return /(?:^|\/)nginx$/.test(parseImage(image).repository) ? ['1.28', '1.29'] : ['1.1', '1.2']
}

function isVersion(image: string, version: string): boolean {
  const { tag = '' } = parseImage(image)
  return tag === version || tag.startsWith(`${version}.`)
}

function oneAddressOnly(...[service]: Parameters<Asked['wrong']>): Text | undefined {
  const { loadBalancer, loadBalancerInbound, taskInbound, listenerPort, containerPort } = service
  if (loadBalancer === 'none')
    return { ko: '먼저 로드 밸런서를 두세요(7단계).', en: 'First put a load balancer in front (step 7).' }
  // Who calls by a name of Service Connect does not come through the load balancer.
  const wanted = ['load-balancer', ...callersOf(service)]
  const callers = callersOf(service).join(', ')
  const sources = taskInbound.map(({ source }) => source)
  if (!sources.includes('load-balancer') || sources.some((source) => !wanted.includes(source)))
    return wanted.length === 1
      ? {
          ko: '태스크 그룹은 로드 밸런서의 그룹만 들여보내야 합니다. 주소로 바꾸면 로드 밸런서가 태스크에 닿지 못하거나 옆문이 생깁니다.',
          en: "The tasks' group must let in the load balancer's group alone: with an address the load balancer is shut out, or there is a side door.",
        }
      : {
          ko: `태스크 그룹은 로드 밸런서의 그룹과, Service Connect로 곧장 호출하는 창고(${callers})만 들여보내야 합니다. 다른 주소는 옆문이 됩니다.`,
          en: `The tasks' group must let in the load balancer's group, and the storeroom (${callers}), which calls straight by Service Connect. Any other address is a side door.`,
        }
  if (wanted.some((source) => !sources.includes(source)))
    return {
      ko: `창고가 막혔습니다. 창고는 Service Connect로 태스크를 곧장 호출하니, 8단계에서처럼 ${callers}도 들여보내세요.`,
      en: `The storeroom is shut out: it calls the tasks straight, by Service Connect. Let in ${callers} as well, as in step 8.`,
    }
  if (taskInbound.some(({ port }) => port !== containerPort))
    return {
      ko: '태스크 그룹의 포트가 컨테이너 포트와 다릅니다.',
      en: "The port of the tasks' group is not the container's.",
    }
  const [rule, ...more] = loadBalancerInbound
  if (rule === undefined || rule.port !== listenerPort)
    return {
      ko: '로드 밸런서 그룹이 리스너 포트를 열지 않았습니다. 소스를 ‘규칙 없음’으로 바꾸었다가 다시 고르면 새 포트로 열립니다.',
      en: "The load balancer's group does not open the listener's port. Choose “No rule” and then the source again: it opens the new port.",
    }
  if (more.length > 0 || !/^\d{1,3}(?:\.\d{1,3}){3}\/32$/.test(rule.source))
    return {
      ko: '로드 밸런서 그룹의 소스가 주소 하나가 아닙니다. 끝이 /32인 주소 하나만 남기세요.',
      en: "The source of the load balancer's group is more than one address. Leave a single one that ends in /32.",
    }
  return undefined
}
