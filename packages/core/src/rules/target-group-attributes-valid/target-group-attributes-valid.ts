import { defineRule } from '../rule.ts'

export const targetGroupAttributesValid = defineRule({
  id: 'target-group-attributes-valid',
  on: 'elbv2.targetGroup',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html',
  peers: [
    'cdk-preflight:pf-elbv2-tg-attr-*',
    'cdk-preflight:pf-elbv2-tg-slow-start-range',
    'cdk-preflight:pf-elbv2-tg-deregistration-delay-range',
    'cdk-preflight:pf-elbv2-stickiness-type-protocol',
  ],
  *check({ attributes = [], protocol }) {
    for (const [index, { key = '', value = '' }] of attributes.entries()) {
      const path = ['attributes', index, 'value'] as const
      if (attributes.findIndex((attribute) => attribute.key === key) < index)
        yield { path, data: { key, value, what: 'twice' } }
      const legal = values[key]
      if (legal !== undefined && !legal.test(value)) yield { path, data: { key, value, what: 'value' } }
      const range = ranges[key]
      const number = Number(value)
      // Slow start is off at 0.
      const isOff = key === 'slow_start.duration_seconds' && value === '0'
      if (range !== undefined && !isOff && !(number >= range[0] && number <= range[1]))
        yield { path, data: { key, value, what: range.join('~') } }
      if (key !== 'stickiness.type' || protocol === undefined || protocol === 'GENEVE') continue
      const isHttp = protocol === 'HTTP' || protocol === 'HTTPS'
      if (isHttp === (value === 'source_ip')) yield { path, data: { key, value, what: protocol } }
    }
  },
})

const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'deregistration_delay.timeout_seconds': [0, 3600],
  'slow_start.duration_seconds': [30, 900],
  'stickiness.lb_cookie.duration_seconds': [1, 604_800],
  'stickiness.app_cookie.duration_seconds': [1, 604_800],
}

const flag = /^(?:true|false)$/
const values: Readonly<Record<string, RegExp>> = {
  'stickiness.enabled': flag,
  'deregistration_delay.connection_termination.enabled': flag,
  'preserve_client_ip.enabled': flag,
  'proxy_protocol_v2.enabled': flag,
  'load_balancing.cross_zone.enabled': /^(?:true|false|use_load_balancer_configuration)$/,
  'load_balancing.algorithm.type': /^(?:round_robin|least_outstanding_requests|weighted_random)$/,
}
