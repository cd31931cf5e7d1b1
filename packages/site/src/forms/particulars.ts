// What is so of single fields of the forms, beside what core takes in any service.
import type { Text } from '@ecs-lint/core/finding'
import { regionNames } from '@ecs-lint/core/pricing'
import { faultsOfServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { zonesOf } from '../data/zones.ts'
import { service } from '../state/store.ts'

/** The fields of a service whose values are of a type. */
export type FieldOf<Type> = {
  [Field in keyof CompleteServiceConfig]: CompleteServiceConfig[Field] extends Type ? Field : never
}[keyof CompleteServiceConfig]

/** A number of the service as its field shows it. */
export function shownNumber(field: FieldOf<number>): number {
  // What is left of a time with more zones is not built.
  return Math.min(service.value[field], field === 'natGateways' ? service.value.azs : Infinity)
}

/** Whether a text may take several lines to be read. */
export function isLong(field: string): boolean {
  return field === 'image'
}

/** What a field takes that does not hold it; undefined where all is well. */
export function demandOn(fields: Partial<CompleteServiceConfig>): Text | undefined {
  const { region, azs } = service.value
  const zones = zonesOf(region)
  const [fault] = faultsOfServiceConfig({ ...service.value, ...fields })
  if (fault === undefined && (fields.natGateways ?? 0) > azs) return natText(azs)
  // A slip of the hand for a colon, which would be taken for another image.
  if (/\s/.test(fields.image ?? '')) return noSpaces
  return fields.azs === undefined || (fault === undefined && fields.azs <= zones)
    ? fault?.demand
    : zonesText(zones, regionNames.get(region))
}

const noSpaces: Text = { ko: '빈칸 없는 이미지 이름(nginx:1.28)', en: 'a name without spaces (nginx:1.28)' }

function zonesText(zones: number, region: Text | undefined): Text {
  return {
    ko: `1~${zones} 사이의 정수(${region?.ko} 리전의 가용 영역은 ${zones}개)`,
    en: `a whole number from 1 to ${zones}, as ${region?.en} has ${zones} Availability Zones`,
  }
}

function natText(azs: number): Text {
  return {
    ko: `1~${azs} 사이의 정수(영역마다 하나)`,
    en: `a whole number from 1 to ${azs}, one in each zone`,
  }
}
