import type { WordsOf } from '../rule.ts'
import type { proxyConfigurationValid } from './proxy-configuration-valid.ts'

export const words: WordsOf<typeof proxyConfigurationValid> = {
  title: {
    ko: 'App Mesh 프록시에는 awsvpc와 포트 속성을 지정한다',
    en: 'Give an App Mesh proxy awsvpc and its ports',
  },
  why: {
    ko: 'APPMESH 프록시는 awsvpc에서만 쓸 수 있고, AppPorts, ProxyIngressPort, ProxyEgressPort와 IgnoredUID(또는 IgnoredGID)가 있어야 등록됩니다.',
    en: 'An APPMESH proxy works in awsvpc mode alone, and ECS requires AppPorts, ProxyIngressPort, ProxyEgressPort, and IgnoredUID or IgnoredGID.',
  },
  message: {
    ko: ({ missing }) =>
      missing === ''
        ? 'proxyConfiguration은 networkMode가 awsvpc일 때만 쓸 수 있습니다.'
        : `proxyConfiguration에 없는 속성: ${missing}.`,
    en: ({ missing }) =>
      missing === ''
        ? 'A proxyConfiguration needs the network mode awsvpc.'
        : `The proxyConfiguration lacks ${missing}.`,
  },
}
