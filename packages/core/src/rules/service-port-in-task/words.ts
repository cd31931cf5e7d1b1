import type { WordsOf } from '../rule.ts'
import type { servicePortInTask } from './service-port-in-task.ts'

export const words: WordsOf<typeof servicePortInTask> = {
  title: {
    ko: '로드 밸런서가 가리키는 컨테이너와 포트가 태스크 정의에 있어야 한다',
    en: 'Point the load balancer at a container and port that exist',
  },
  why: {
    ko: '이름이나 포트가 태스크 정의의 portMappings와 다르면 서비스를 만들 수 없습니다.',
    en: 'A service cannot be created if the name or port is not among the port mappings of its task definition.',
  },
  message: {
    ko: ({ what, containerName, containerPort, known }) =>
      what === 'container'
        ? `태스크 정의에 ${containerName} 컨테이너가 없습니다. 있는 컨테이너: ${known}.`
        : `${containerName} 컨테이너는 ${containerPort} 포트를 열지 않습니다. ${known === '' ? '포트 매핑이 없습니다.' : `열린 포트: ${known}.`}`,
    en: ({ what, containerName, containerPort, known }) =>
      what === 'container'
        ? `The task definition has no container ${containerName}; it has ${known}.`
        : `The container ${containerName} maps no port ${containerPort}; it ${known === '' ? 'has no port mapping' : `maps ${known}`}.`,
  },
  fix: {
    ko: ({ what }) =>
      what === 'container' ? '그 포트를 여는 컨테이너로 바꾸기' : '컨테이너가 여는 포트로 바꾸기',
    en: ({ what }) =>
      what === 'container'
        ? 'Name the container that maps the port'
        : 'Name the port that the container maps',
  },
}
