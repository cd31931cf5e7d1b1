import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { service } from '../state/store.ts'

/** What lists the leftovers of an account, in the Region of the learner's service. */
export default function AuditCommand({ lang }: Localized): JSX.Element {
  const inKorean = lang === 'ko' ? ' --lang ko' : ''
  return <code>{`npm run -s ecs-lint -- audit --region ${service.value.region}${inKorean}`}</code>
}
