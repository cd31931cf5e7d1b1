import { isList, isMap, isText, type Properties, type Value } from './value.ts'

/** What the provider calls the attributes of a load balancer (ELB API reference, LoadBalancerAttribute). */
const balancerAttributes: Readonly<Record<string, string>> = {
  'access_logs.s3.bucket': 'accessLogs.bucket',
  'access_logs.s3.enabled': 'accessLogs.enabled',
  'access_logs.s3.prefix': 'accessLogs.prefix',
  'client_keep_alive.seconds': 'clientKeepAlive',
  'connection_logs.s3.bucket': 'connectionLogs.bucket',
  'connection_logs.s3.enabled': 'connectionLogs.enabled',
  'connection_logs.s3.prefix': 'connectionLogs.prefix',
  'deletion_protection.enabled': 'enableDeletionProtection',
  'dns_record.client_routing_policy': 'dnsRecordClientRoutingPolicy',
  'health_check_logs.s3.bucket': 'healthCheckLogs.bucket',
  'health_check_logs.s3.enabled': 'healthCheckLogs.enabled',
  'health_check_logs.s3.prefix': 'healthCheckLogs.prefix',
  'idle_timeout.timeout_seconds': 'idleTimeout',
  'load_balancing.cross_zone.enabled': 'enableCrossZoneLoadBalancing',
  'routing.http.desync_mitigation_mode': 'desyncMitigationMode',
  'routing.http.drop_invalid_header_fields.enabled': 'dropInvalidHeaderFields',
  'routing.http.preserve_host_header.enabled': 'preserveHostHeader',
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'enableTlsVersionAndCipherSuiteHeaders',
  'routing.http.xff_client_port.enabled': 'enableXffClientPort',
  'routing.http.xff_header_processing.mode': 'xffHeaderProcessingMode',
  'routing.http2.enabled': 'enable_http2',
  'secondary_ips.auto_assigned.per_subnet': 'secondaryIpsAutoAssignedPerSubnet',
  'waf.fail_open.enabled': 'enableWafFailOpen',
  'zonal_shift.config.enabled': 'enableZonalShift',
}

/** Those of a target group (TargetGroupAttribute). */
const groupAttributes: Readonly<Record<string, string>> = {
  'deregistration_delay.connection_termination.enabled': 'connectionTermination',
  'deregistration_delay.timeout_seconds': 'deregistrationDelay',
  'lambda.multi_value_headers.enabled': 'lambdaMultiValueHeadersEnabled',
  'load_balancing.algorithm.anomaly_mitigation': 'loadBalancingAnomalyMitigation',
  'load_balancing.algorithm.type': 'loadBalancingAlgorithmType',
  'load_balancing.cross_zone.enabled': 'loadBalancingCrossZoneEnabled',
  'preserve_client_ip.enabled': 'preserveClientIp',
  'proxy_protocol_v2.enabled': 'proxy_protocol_v2',
  'slow_start.duration_seconds': 'slowStart',
  'stickiness.app_cookie.cookie_name': 'stickiness.cookieName',
  'stickiness.app_cookie.duration_seconds': 'stickiness.cookieDuration',
  'stickiness.enabled': 'stickiness.enabled',
  'stickiness.lb_cookie.duration_seconds': 'stickiness.cookieDuration',
  'stickiness.type': 'stickiness.type',
  'target_group_health.dns_failover.minimum_healthy_targets.count':
    'targetGroupHealth.dnsFailover.minimumHealthyTargetsCount',
  'target_group_health.dns_failover.minimum_healthy_targets.percentage':
    'targetGroupHealth.dnsFailover.minimumHealthyTargetsPercentage',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count':
    'targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsCount',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage':
    'targetGroupHealth.unhealthyStateRouting.minimumHealthyTargetsPercentage',
}

/** What the API says of health checks stands in a block of its own. */
const checkNames: Readonly<Record<string, string>> = {
  healthCheckEnabled: 'enabled',
  healthCheckIntervalSeconds: 'interval',
  healthCheckPath: 'path',
  healthCheckPort: 'port',
  healthCheckProtocol: 'protocol',
  healthCheckTimeoutSeconds: 'timeout',
  healthyThresholdCount: 'healthyThreshold',
  unhealthyThresholdCount: 'unhealthyThreshold',
}

export function loadBalancer({ scheme, attributes, ...properties }: Properties): Properties {
  return {
    ...properties,
    ...(scheme !== undefined && { internal: isText(scheme, 'internal') }),
    ...spread(attributes, balancerAttributes),
  }
}

export function targetGroup({ attributes, matcher, ...properties }: Properties): Properties {
  const own: Record<string, Value> = {}
  const check: Record<string, Value> = {}
  for (const [name, value] of Object.entries(properties)) {
    const ofCheck = Object.hasOwn(checkNames, name) ? checkNames[name] : undefined
    if (ofCheck === undefined) own[name] = value
    else check[ofCheck] = value
  }
  if (isMap(matcher)) {
    const codes = matcher['httpCode'] ?? matcher['grpcCode']
    if (codes !== undefined) check['matcher'] = codes
  }
  return {
    ...own,
    ...(Object.keys(check).length > 0 && { healthCheck: check }),
    ...spread(attributes, groupAttributes),
  }
}

/** Attributes as the arguments that the provider makes of them; one that it has no word for keeps its own. */
function spread(attributes: Value | undefined, names: Readonly<Record<string, string>>): Properties {
  const given: Record<string, Value> = {}
  for (const attribute of attributes !== undefined && isList(attributes) ? attributes : []) {
    const { key = '', value = '' } = isMap(attribute) ? attribute : {}
    if (typeof key !== 'string' || value === '') continue
    const path = Object.hasOwn(names, key) ? (names[key] ?? key).split('.') : [`attributes.${key}`]
    put(given, path, value)
  }
  return given
}

function put(into: Record<string, Value>, [name = '', ...deeper]: readonly string[], value: Value): void {
  if (deeper.length === 0) {
    into[name] = value
    return
  }
  const inner: Record<string, Value> = { ...(isMap(into[name]) ? into[name] : {}) }
  put(inner, deeper, value)
  into[name] = inner
}

export function listener({
  certificates,
  alpnPolicy,
  defaultActions,
  ...properties
}: Properties): Properties {
  const [certificate, ...further] = certificates !== undefined && isList(certificates) ? certificates : []
  return {
    ...properties,
    ...(isMap(certificate) && certificate),
    // The provider adds further certificates by resources of their own; here they are left out, and said to be.
    ...(further.length > 0 && { certificates: further }),
    ...(alpnPolicy !== undefined && {
      alpnPolicy: isList(alpnPolicy) ? (alpnPolicy[0] ?? null) : alpnPolicy,
    }),
    ...(defaultActions !== undefined && { defaultActions: actionsOf(defaultActions) }),
  }
}

export function listenerRule({ actions, conditions, ...properties }: Properties): Properties {
  return {
    ...properties,
    ...(conditions !== undefined && {
      conditions: isList(conditions) ? conditions.map(condition) : conditions,
    }),
    ...(actions !== undefined && { actions: actionsOf(actions) }),
  }
}

function actionsOf(actions: Value): Value {
  return isList(actions) ? actions.map(action) : actions
}

/** `redirectConfig` is `redirect`; a forward names its target group once. */
function action(value: Value): Value {
  if (!isMap(value)) return value
  const { forwardConfig, targetGroupArn, ...properties } = value
  const others = Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name.replace(/Config$/, ''), member]),
  )
  if (!isMap(forwardConfig)) return { ...others, ...(targetGroupArn !== undefined && { targetGroupArn }) }
  const { targetGroupStickinessConfig: stickiness, ...forward } = forwardConfig
  const isSticky = isMap(stickiness) && stickiness['durationSeconds'] !== undefined
  return { ...others, forward: { ...forward, ...(isSticky && { stickiness }) } }
}

/** What a rule looks at: the API says it in the field, and in the short form the values beside it. */
function condition(value: Value): Value {
  if (!isMap(value)) return value
  const { field, values, ...configs } = value
  const own = Object.fromEntries(
    Object.entries(configs).map(([name, config]) => [name.replace(/Config$/, ''), pairs(name, config)]),
  )
  const short = typeof field === 'string' && values !== undefined && Object.keys(own).length === 0
  return short ? { [field.replaceAll('-', '_')]: { values } } : own
}

/** Each pair of a query string is a block. */
function pairs(name: string, config: Value): Value {
  return name === 'queryStringConfig' && isMap(config) ? (config['values'] ?? []) : config
}
