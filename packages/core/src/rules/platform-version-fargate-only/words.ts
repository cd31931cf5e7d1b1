import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { platformVersionFargateOnly } from './platform-version-fargate-only.ts'

export const words: WordsOf<typeof platformVersionFargateOnly> = {
  title: {
    ko: 'platformVersion은 Fargate 서비스에만 지정한다',
    en: 'Set platformVersion for services on Fargate alone',
  },
  why: {
    ko: '플랫폼 버전은 Fargate의 것입니다. EC2나 EXTERNAL 서비스에 지정하면 서비스를 만들 수 없습니다.',
    en: 'Platform versions belong to Fargate. ECS refuses one for a service of the launch type EC2 or EXTERNAL.',
  },
  message: {
    ko: ({ launchType }) =>
      `launchType이 ${withParticle(launchType, '이면/면')} platformVersion을 지정할 수 없습니다.`,
    en: ({ launchType }) => `The launch type ${launchType} takes no platformVersion.`,
  },
  fix: { ko: () => 'platformVersion 지우기', en: () => 'Remove platformVersion' },
}
