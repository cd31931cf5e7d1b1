// What a setting is called in the lab's form, and what is chosen there.
import type { Language, Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { computeWords } from '../forms/ComputeForm.tsx'
import { deploymentWords } from '../forms/DeploymentOptionsForm.tsx'
import { listenerWords } from '../forms/ListenerControls.tsx'
import { balancerWords } from '../forms/LoadBalancerForm.tsx'
import { networkTexts } from '../forms/network-texts.ts'
import { offered, sourceOf } from '../forms/sources.ts'
import { cpuText, memoryText, texts as panelTexts } from '../panel/texts.ts'
import type { FormPart, Setting } from './fault.ts'
import { partNames } from './texts.ts'

const fields = {
  tasks: ['size', panelTexts.tasksField],
  cpu: ['size', { ko: 'CPU', en: 'CPU' }],
  memory: ['size', { ko: '메모리', en: 'Memory' }],
  cpuArchitecture: ['size', computeWords.architecture],
  image: ['definition', networkTexts.image],
  containerPort: ['definition', networkTexts.containerPort],
  compute: ['compute', computeWords.compute],
  instanceType: ['compute', computeWords.instanceType],
  deploymentStrategy: ['deployment', deploymentWords.strategy],
  minimumHealthyPercent: ['deployment', deploymentWords.least],
  maximumPercent: ['deployment', deploymentWords.most],
  circuitBreaker: ['deployment', deploymentWords.circuitBreaker],
  egress: ['network', networkTexts.egress],
  natGateways: ['network', networkTexts.natGateways],
  azs: ['network', panelTexts.azsField],
  listenerPort: ['balancer', listenerWords.listenerPortField],
  healthCheckPath: ['balancer', balancerWords.healthCheckPathField],
  healthCheckGracePeriodSeconds: ['balancer', balancerWords.graceField],
  loadBalancerInbound: ['groups', networkTexts.balancerSource],
  taskInbound: ['groups', networkTexts.taskSource],
} as const satisfies Readonly<Partial<Record<keyof CompleteServiceConfig, readonly [FormPart, Text]>>>

type Field = keyof typeof fields

/** Where in the form settings are, and what is chosen there where a service is right; empty where the form has none of them. */
export function choicesText(
  settings: readonly Setting[],
  service: CompleteServiceConfig,
  lang: Language,
): string {
  const choices = settings.filter(isField).map((field) => {
    const [part, label] = fields[field]
    return [partNames[part][lang], label[lang], valueText(field, service, lang)]
      .map((each) => (lang === 'ko' ? `‘${each}’` : `“${each}”`))
      .join(' → ')
  })
  if (choices.length === 0) return ''
  return `${lead[lang]} ${choices.join(', ')}${lang === 'ko' ? '' : '.'}`
}

const lead: Text = { ko: '이 서비스에 맞는 값:', en: 'What is right for this service:' }

function isField(setting: Setting): setting is Field {
  return setting in fields
}

function valueText(field: Field, service: CompleteServiceConfig, lang: Language): string {
  if (field === 'taskInbound' || field === 'loadBalancerInbound')
    return offered(sourceOf(service[field]), [], lang)[0]?.[1] ?? ''
  const value = service[field]
  switch (field) {
    case 'egress':
      return egresses[service.egress][lang]
    case 'compute':
      return computeWords[service.compute][lang]
    case 'deploymentStrategy':
      return deploymentWords[service.deploymentStrategy][lang]
    case 'cpu':
      return cpuText(service.cpu)
    case 'memory':
      return memoryText(service.memory)
    default:
      return typeof value === 'boolean' ? networkTexts[value ? 'on' : 'off'][lang] : String(value)
  }
}

const egresses: Readonly<Record<CompleteServiceConfig['egress'], Text>> = {
  'public-ip': networkTexts.publicIp,
  nat: networkTexts.nat,
  endpoints: networkTexts.endpoints,
  none: networkTexts.nowhere,
}
