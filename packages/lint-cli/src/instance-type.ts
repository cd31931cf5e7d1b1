import { instanceTypeNames, typesLike } from '@ecs-lint/core/cost'
import { UserError } from './errors.ts'
import { didYouMean } from './nearest.ts'

/** A family, and one of the sizes that EC2 has: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
const shape = /^[a-z]+\d*[a-z\d-]*\.(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)$/

/** Refuses what cannot be an instance type. One that is only not known here may exist, and stays unknown on the bill. */
export function refuseNoType(type: string): void {
  if (shape.test(type)) return
  const ofFamily = typesLike(type)
  const listed = ofFamily.join(', ')
  throw new UserError(
    { ko: `인스턴스 유형이 아닙니다: ${type}`, en: `${type} is not an instance type.` },
    didYouMean(
      type,
      ofFamily.length > 0 ? ofFamily : instanceTypeNames(),
      ofFamily.length > 0
        ? { ko: `이 계열에서 아는 유형: ${listed}`, en: `Known of its family: ${listed}.` }
        : { ko: '예: --instance-type t3.medium', en: 'For example --instance-type t3.medium' },
    ),
  )
}
