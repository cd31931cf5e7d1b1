import { defineRule } from '../rule.ts'

export const targetGroupHealthCheckValues = defineRule({
  id: 'target-group-health-check-values',
  on: 'elbv2.targetGroup',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html',
  peers: [
    'cdk-preflight:pf-elbv2-hc-timeout-interval',
    'cdk-preflight:pf-elbv2-tg-hc-*',
    'cdk-preflight:pf-elbv2-tg-matcher-*',
  ],
  *check(group) {
    for (const [property, least, most] of ranges) {
      const value = group[property]
      if (value !== undefined && (value < least || value > most))
        yield { path: [property], data: { what: property, value: String(value), least, most } }
    }
    const { healthCheckIntervalSeconds: interval, healthCheckTimeoutSeconds: timeout, protocol } = group
    const isHttp = protocol === 'HTTP' || protocol === 'HTTPS'
    // Checks over TCP were made with a timeout as long as their interval.
    if (interval !== undefined && timeout !== undefined && isHttp && timeout >= interval)
      yield {
        path: ['healthCheckTimeoutSeconds'],
        data: { what: 'timeout', value: String(timeout), least: 0, most: interval },
      }
    const { healthCheckProtocol, healthCheckPath, healthCheckPort } = group
    if (healthCheckProtocol !== undefined && !['HTTP', 'HTTPS', 'TCP'].includes(healthCheckProtocol))
      yield {
        path: ['healthCheckProtocol'],
        data: { what: 'protocol', value: healthCheckProtocol, least: 0, most: 0 },
      }
    if (healthCheckProtocol === 'TCP' && isHttp)
      yield { path: ['healthCheckProtocol'], data: { what: 'tcp', value: protocol, least: 0, most: 0 } }
    if (healthCheckPath !== undefined && healthCheckProtocol === 'TCP')
      yield {
        path: ['healthCheckPath'],
        atKey: true,
        data: { what: 'path', value: healthCheckPath, least: 0, most: 0 },
      }
    if (healthCheckPath !== undefined && healthCheckProtocol !== 'TCP' && !healthCheckPath.startsWith('/'))
      yield { path: ['healthCheckPath'], data: { what: 'slash', value: healthCheckPath, least: 0, most: 0 } }
    if (
      healthCheckPort !== undefined &&
      healthCheckPort !== 'traffic-port' &&
      !(Number(healthCheckPort) >= 1 && Number(healthCheckPort) <= 65_535)
    )
      yield {
        path: ['healthCheckPort'],
        data: { what: 'port', value: healthCheckPort, least: 1, most: 65_535 },
      }
    const codes = (group.matcher?.httpCode ?? '').split(/[,-]/).filter((code) => code !== '')
    if (isHttp && codes.some((code) => !(Number(code) >= 200 && Number(code) <= 499)))
      yield {
        path: ['matcher', 'httpCode'],
        data: { what: 'codes', value: group.matcher?.httpCode ?? '', least: 200, most: 499 },
      }
  },
})

const ranges = [
  ['healthCheckIntervalSeconds', 5, 300],
  ['healthCheckTimeoutSeconds', 2, 120],
  ['healthyThresholdCount', 2, 10],
  ['unhealthyThresholdCount', 2, 10],
] as const
