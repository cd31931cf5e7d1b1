import { exampleCertificate, mayBeSameRegion, parseArn } from '../../graph/index.ts'
import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const listenerCertificate = defineRule({
  id: 'listener-certificate',
  on: 'elbv2.listener',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  only: 'balancers',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  peers: ['cfn-lint:E3676'],
  *check({ protocol, port, certificates }, { resource: { region, origin } }) {
    if (protocol !== 'HTTPS' && protocol !== 'TLS') return
    const isOfConfig = origin.format === 'service-config'
    const data = { protocol, port, isOfConfig, own: region ?? '', elsewhere: '' }
    if (isSet(certificates)) {
      const elsewhere = regionsOf(certificates).find((each) => !mayBeSameRegion(each, region))
      if (elsewhere !== undefined) yield { path: ['certificates'], data: { ...data, elsewhere } }
      return
    }
    yield {
      path: ['protocol'],
      data,
      ...(isOfConfig && {
        fix: () => ({
          safety: 'unsafe',
          edits: [
            {
              op: 'set',
              path: ['certificates'],
              value: [{ certificateArn: exampleCertificate(region ?? '') }],
            },
          ],
        }),
      }),
    }
  },
})

/** The Regions that certificates of ACM are in; those of IAM are in none. */
function regionsOf(certificates: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(certificates) ? certificates : []
  return list.flatMap((each) => {
    const { certificateArn } = (each ?? {}) as { readonly certificateArn?: unknown }
    const arn = typeof certificateArn === 'string' ? parseArn(certificateArn) : undefined
    return arn?.service === 'acm' ? [arn.region] : []
  })
}
