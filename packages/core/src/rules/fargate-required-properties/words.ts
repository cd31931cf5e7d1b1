import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { fargateRequiredProperties } from './fargate-required-properties.ts'

export const words: WordsOf<typeof fargateRequiredProperties> = {
  title: {
    ko: 'Fargate 태스크에는 awsvpc와 태스크 단위의 CPU·메모리를 지정한다',
    en: 'Give a Fargate task awsvpc networking and a size',
  },
  why: {
    ko: 'Fargate는 awsvpc 네트워크 모드와 태스크 크기가 없는 태스크 정의를 등록하지 않습니다. networkMode, cpu, memory를 모두 지정하세요.',
    en: 'Fargate refuses a task definition without the awsvpc network mode and a task-level size. Set networkMode, cpu and memory.',
  },
  message: {
    ko: ({ property, wanted, actual }) =>
      property === 'networkMode'
        ? actual === ''
          ? `networkMode가 없습니다. Fargate에서 실행하려면 ${withParticle(wanted, '이어야/여야')} 합니다.`
          : `networkMode가 ${actual}입니다. Fargate에서 실행하려면 ${withParticle(wanted, '이어야/여야')} 합니다.`
        : `Fargate에서 실행하려면 ${withParticle(property, '이/가')} 필요합니다. 예: "${property}": "${wanted}"`,
    en: ({ property, wanted, actual }) =>
      property === 'networkMode'
        ? actual === ''
          ? `There is no networkMode, and Fargate requires ${wanted}.`
          : `The networkMode is ${actual}, and Fargate requires ${wanted}.`
        : `Fargate requires ${property}, for example "${property}": "${wanted}".`,
  },
  fix: {
    ko: ({ property, wanted }) =>
      property === 'networkMode'
        ? `networkMode를 ${withParticle(wanted, '으로/로')} 설정하기`
        : `${property} 채우기`,
    en: ({ property, wanted }) =>
      property === 'networkMode' ? `Set networkMode to ${wanted}` : `Fill in ${property}`,
  },
}
