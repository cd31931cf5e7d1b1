import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { windowsUnsupportedParameters } from './windows-unsupported-parameters.ts'

export const words: WordsOf<typeof windowsUnsupportedParameters> = {
  title: {
    ko: 'Windows 컨테이너가 지원하지 않는 설정을 쓰지 않는다',
    en: 'Leave out what Windows containers do not support',
  },
  why: {
    ko: 'Linux 커널에 기대는 설정과 ARM64는 Windows 컨테이너에 없습니다. AWS 문서는 이 설정들을 Windows에서 지원하지 않는다고 밝힙니다.',
    en: 'ARM64 and whatever rests on the Linux kernel do not exist for Windows containers; the ECS documentation lists these parameters as not supported there.',
  },
  message: {
    ko: ({ property, value }) =>
      value === ''
        ? `${property}: Windows 컨테이너에서는 쓸 수 없는 설정입니다.`
        : property === 'networkMode'
          ? `Windows 컨테이너는 networkMode ${withParticle(value, '을/를')} 지원하지 않습니다. awsvpc로 바꾸거나 networkMode를 지우세요.`
          : `Windows 태스크는 ${value}에서 실행할 수 없습니다.`,
    en: ({ property, value }) =>
      value === ''
        ? `${property} is not supported for Windows containers.`
        : property === 'networkMode'
          ? `Windows containers have no network mode ${value}. Use awsvpc, or leave networkMode out.`
          : `A Windows task cannot run on ${value}.`,
  },
  fix: { ko: ({ property }) => `${property} 지우기`, en: ({ property }) => `Remove ${property}` },
}
