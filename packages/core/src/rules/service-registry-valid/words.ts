import type { WordsOf } from '../rule.ts'
import type { serviceRegistryValid } from './service-registry-valid.ts'

export const words: WordsOf<typeof serviceRegistryValid> = {
  title: {
    ko: '서비스 검색 등록은 하나만, 있는 컨테이너로 한다',
    en: 'Register one registry, with a container that exists',
  },
  why: {
    ko: '서비스에는 서비스 검색 레지스트리를 하나만 둘 수 있고, 컨테이너를 적었다면 태스크 정의에 있어야 합니다. port와 containerPort는 함께 지정하지 않습니다.',
    en: 'A service takes one registry of service discovery; a container that it names must be in the task definition, and port and containerPort exclude each other.',
  },
  message: {
    ko: ({ what, name }) =>
      what === 'count'
        ? 'serviceRegistries에는 하나만 둘 수 있습니다.'
        : what === 'port'
          ? 'port와 containerPort를 함께 지정할 수 없습니다.'
          : `태스크 정의에 ${name} 컨테이너가 없습니다.`,
    en: ({ what, name }) =>
      what === 'count'
        ? 'serviceRegistries takes one registry.'
        : what === 'port'
          ? 'port and containerPort exclude each other.'
          : `The task definition has no container ${name}.`,
  },
}
