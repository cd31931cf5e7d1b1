// What the linter says of a service. It is a large part of a page's code: load it when it is needed. The words of a rule are
// loaded once the rule finds something.
import { signal } from '@preact/signals'
import type { Finding, Text } from '@ecs-lint/core/finding'
import { expand, projectToConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { lint, serviceRules, withWords, wordsOf, type RuleWords } from '@ecs-lint/core/rules'

/** A change of the learner's service, as a button says it. */
export interface ServiceChange {
  readonly title: Text
  readonly fields: Partial<CompleteServiceConfig>
}

/** A finding about the learner's service. */
export interface ServiceFinding extends Finding {
  /** What takes it away; absent where only the learner can know it, or no field of the form does it. */
  readonly fix?: ServiceChange
}

const words = signal<ReadonlyMap<string, RuleWords | undefined>>(new Map())

/**
 * What the linter says of a service, and what of the form would mend it. Undefined while words are on their way; a signal
 * that is computed from it is computed anew when they are there.
 */
export function findingsOfService(service: CompleteServiceConfig): readonly ServiceFinding[] | undefined {
  const { findings } = lint(expand(service), serviceRules)
  const missing = findings.map(({ rule }) => rule).filter((id) => !words.value.has(id))
  if (missing.length > 0) {
    void loadWords(missing)
    return undefined
  }
  const said = findings.map((finding) => {
    const { fix, ...rest } = withWords(finding, words.value.get(finding.rule))
    const fields = fix && projectToConfig(fix.edits, service)
    return {
      ...rest,
      ...(fix !== undefined && fields !== undefined && { fix: { title: fix.title, fields } }),
    }
  })
  return service.loadBalancer === 'application' && service.listenerPort === 443
    ? [certificateNeeded, ...said]
    : said
}

/** A service of the form has no field for a certificate, and its listener on port 443 speaks HTTPS. */
const certificateNeeded: ServiceFinding = {
  rule: 'listener-certificate',
  severity: 'warning',
  message: {
    ko: '443번 리스너는 HTTPS라서 인증서가 있어야 만들어집니다. AWS Certificate Manager에서 도메인의 인증서를 먼저 발급하고, 내보낸 파일이 물으면 그 ARN을 넣으세요.',
    en: 'A listener on port 443 speaks HTTPS, and is only created with a certificate. Request one for your domain in AWS Certificate Manager, and give its ARN to the exported files.',
  },
  data: {},
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  fix: {
    title: { ko: '80번 포트(HTTP)로 받기', en: 'Listen on port 80 (HTTP)' },
    fields: { listenerPort: 80 },
  },
}

/** Loads the words of rules, by their ids. */
export async function loadWords(ids: readonly string[]): Promise<void> {
  const loaded = await Promise.all([...new Set(ids)].map(async (id) => [id, await wordsOf(id)] as const))
  words.value = new Map([...words.value, ...loaded])
}
