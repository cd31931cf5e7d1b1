import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig, Egress } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { EgressControl, ToEcr } from '../../forms/NetworkingForm.tsx'
import { exactDifference } from '../../panel/exact.ts'
import { per, signed, totalText, type Localized } from '../../panel/texts.ts'
import { billOfService, change, proposed, service } from '../../state/store.ts'
import SceneStage, { type ControlProps, type SceneProps } from '../SceneStage.tsx'
import { goals, isInEcr, sharesNat } from './goals.ts'

const controls = {
  'off-the-street': EgressControl,
  'ways-out': Ways,
  'what-is-open': EgressAndImage,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="networking" goals={goals} controls={controls} />
}

/** Below each other, for what they say is long; and the bills of the ways, once one is tried. */
function Ways({ lang, tried }: ControlProps): JSX.Element {
  return (
    <div>
      <EgressControl lang={lang} />
      <FewerNat lang={lang} />
      {tried.value.length > 0 && (
        <p class="bills ways">
          <span>{wholeBill[lang]}</span>
          {ways.map(({ way, name, counted }) => {
            // Everybody had a public IP in the steps before. What was tried may have been another service in all else.
            const isSeen = way === 'public-ip' || tried.value.some(({ egress }) => egress === way)
            return (
              <span key={way} data-way={way}>
                {`${name[lang]} `}
                {isSeen
                  ? alike(proposed({ egress: way })).map((each, index) => (
                      <span key={index}>
                        {index > 0 && ', '}
                        {`${counted(each)[lang]} `}
                        <Total of={each} />
                      </span>
                    ))
                  : unseen[lang]}
              </span>
            )
          })}
        </p>
      )}
    </div>
  )
}

function Total({ of }: { readonly of: CompleteServiceConfig }): JSX.Element | null {
  const bill = billOfService(of)
  return bill === undefined ? null : <strong>{totalText(bill)}</strong>
}

/** The way back from a NAT gateway in each zone, what it saves, and what goes by itself later on. */
function FewerNat({ lang }: Localized): JSX.Element | null {
  const now = service.value
  const fewer = { ...now, natGateways: 1 }
  if (now.egress !== 'nat' || now.azs === 1 || sharesNat(now)) return null
  const difference = (other: CompleteServiceConfig): string | undefined => {
    const saves = exactDifference(billOfService(now), billOfService(other))
    return saves === undefined ? undefined : per('month', signed(saves), lang)
  }
  const [saves, later] = [difference(fewer), difference({ ...now, egress: 'public-ip' })]
  return (
    <div class="scene-events">
      <button type="button" onClick={() => change({ natGateways: 1 })}>
        {oneNat[lang]}
        {saves !== undefined && ` (${saves})`}
      </button>
      {later !== undefined && <span class="subtle">{`${goesLater[lang]} ${later}`}</span>}
    </div>
  )
}

/** A way as it would be now; NAT gateways also as one, and as one in each zone, as endpoints are. */
function alike(own: CompleteServiceConfig): readonly CompleteServiceConfig[] {
  if (own.egress !== 'nat') return [own]
  const counts = new Set([1, Math.min(own.natGateways, own.azs), own.azs])
  return [...counts].map((natGateways) => ({ ...own, natGateways }))
}

const ways: readonly {
  readonly way: Egress
  readonly name: Text
  /** How many of it the bill has. */
  readonly counted: (service: CompleteServiceConfig) => Text
}[] = [
  {
    way: 'public-ip',
    name: { ko: '퍼블릭 IP', en: 'Public IP' },
    counted: ({ tasks }) => ({ ko: `${tasks}개`, en: `× ${tasks}` }),
  },
  {
    way: 'nat',
    name: { ko: 'NAT 게이트웨이', en: 'NAT gateway' },
    counted: ({ natGateways }) => ({ ko: `${natGateways}개`, en: `× ${natGateways}` }),
  },
  {
    way: 'endpoints',
    name: { ko: 'VPC 엔드포인트', en: 'VPC endpoints' },
    counted: ({ azs }) => ({
      ko: `영역 ${azs}개`,
      en: azs === 1 ? 'in 1 zone' : `in ${azs} zones`,
    }),
  },
]

const wholeBill: Text = { ko: '서비스 전체의 한 달 요금', en: 'Monthly bill of the whole service' }
const oneNat: Text = { ko: 'NAT 게이트웨이 하나로 줄이기', en: 'Back to one NAT gateway' }
const goesLater: Text = {
  ko: '아직 계획일 뿐 청구되지 않습니다. 8.1에서 퍼블릭 서브넷으로 돌아가면',
  en: 'So far it is a plan, and nothing is billed. Back in public subnets, in 8.1:',
}
/** What the button has done, which is gone then. The tag goes back where the story had a later one in another registry. */
function inEcrText(image: string): Text {
  const name = image.slice(image.indexOf('/') + 1)
  return {
    ko: `이미지는 이제 내 ECR의 ${name}입니다.${name.endsWith(':1.0') ? ' 다른 저장소라 태그를 1.0부터 셉니다.' : ''}`,
    en: `The image is ${name} in your own ECR now.${name.endsWith(':1.0') ? ' It is another repository, and its tags begin at 1.0.' : ''}`,
  }
}

const unseen: Text = { ko: '아직 고르지 않음', en: 'not chosen yet' }

function EgressAndImage({ lang }: Localized): JSX.Element {
  return (
    <div>
      <EgressControl lang={lang} />
      {service.value.egress === 'endpoints' && !isInEcr(service.value.image) && (
        <div class="scene-events">
          <ToEcr lang={lang} />
        </div>
      )}
      {service.value.egress === 'endpoints' && isInEcr(service.value.image) && (
        <p class="subtle">{inEcrText(service.value.image)[lang]}</p>
      )}
    </div>
  )
}
