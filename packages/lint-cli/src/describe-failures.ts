import { isBag, type Text } from '@ecs-lint/core/finding'
import type { Source } from '@ecs-lint/core/source'

/**
 * What `aws ecs describe-…` could not describe, in what it printed: `failures`, each with a reason such as `MISSING`.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Failure.html
 */
export function describeFailures({ documents }: Source): Text | undefined {
  const failures = documents.flatMap(({ value }) => {
    const list = isBag(value) ? value['failures'] : undefined
    return Array.isArray(list) ? list.filter((item) => isBag(item) && typeof item['reason'] === 'string') : []
  })
  if (failures.length === 0) return undefined
  const listed = failures.map(({ arn, reason, detail }) =>
    [
      typeof arn === 'string' ? arn : '',
      `(${[reason, detail].filter((part) => typeof part === 'string').join(': ')})`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
  return {
    ko: `describe 명령이 찾지 못한 것이 있습니다: ${listed.join(', ')}`,
    en: `The describe command did not find ${listed.join(', ')}.`,
  }
}
