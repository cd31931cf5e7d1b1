import type { WordsOf } from '../rule.ts'
import type { deploymentPercentRange } from './deployment-percent-range.ts'

export const words: WordsOf<typeof deploymentPercentRange> = {
  title: {
    ko: '배포 비율은 최소 100 이하, 최대 100 이상으로 한다',
    en: 'Keep the minimum healthy percent at 100 or below and the maximum percent at 100 or above',
  },
  why: {
    ko: 'minimumHealthyPercent는 100까지, maximumPercent는 100부터입니다. 벗어나면 서비스를 만들거나 고칠 수 없습니다.',
    en: 'minimumHealthyPercent is at most 100 and maximumPercent at least 100. ECS refuses a service with others.',
  },
  message: {
    ko: ({ property, value }) =>
      property === 'maximumPercent'
        ? `maximumPercent ${value}: 100 이상이어야 합니다.`
        : `minimumHealthyPercent ${value}: 100 이하여야 합니다.`,
    en: ({ property, value }) =>
      property === 'maximumPercent'
        ? `maximumPercent is ${value}; it must be 100 or more.`
        : `minimumHealthyPercent is ${value}; it must be 100 or less.`,
  },
}
