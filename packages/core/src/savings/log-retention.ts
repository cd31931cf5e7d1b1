import { expiryDays } from '../graph/index.ts'
import { defineSaver } from './saver.ts'

/** Days that are enough to look into last month's incident; CloudWatch Logs offers them. */
const days = 30

export const logRetention = defineSaver({
  id: 'log-retention',
  on: 'logs.logGroup',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  *suggest(group) {
    if (expiryDays(group.properties) !== undefined) return
    yield {
      path: ['retentionInDays'],
      data: { name: group.id },
      edits: [{ op: 'set', path: ['retentionInDays'], value: days }],
      safety: 'review',
      isGrowing: true,
    }
  },
  message: {
    ko: ({ name }) =>
      `로그 그룹 ${name}: 보존 기간이 없어 로그가 영원히 남고 저장 요금이 달마다 늘어납니다. 보존 기간을 ${days}일 등으로 정하세요.`,
    en: ({ name }) =>
      `The log group ${name} has no retention: logs stay for ever, and storage costs more each month. Set ${days} days, say.`,
  },
  fix: {
    ko: () => `로그 보존 기간을 ${days}일로 정하기`,
    en: () => `Keep the logs for ${days} days`,
  },
})
