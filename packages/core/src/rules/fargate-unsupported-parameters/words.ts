import type { WordsOf } from '../rule.ts'
import type { fargateUnsupportedParameters } from './fargate-unsupported-parameters.ts'

export const words: WordsOf<typeof fargateUnsupportedParameters> = {
  title: { ko: 'Fargate가 지원하지 않는 설정을 쓰지 않는다', en: 'Leave out what Fargate does not support' },
  why: {
    ko: 'Fargate에서는 호스트를 다룰 수 없으므로 호스트 경로, 장치, 특권 모드, GPU, 배치 제약 같은 설정이 있으면 태스크 정의를 등록할 수 없습니다. 그 설정을 빼거나 EC2에서 실행하세요.',
    en: 'Nobody but AWS touches a Fargate host. A task definition with host paths, devices, privileged mode, GPUs or placement constraints is refused. Leave them out, or run it on EC2.',
  },
  message: {
    ko: ({ property }) => `${property}: Fargate에서는 쓸 수 없는 설정입니다.`,
    en: ({ property }) => `${property} is not supported on Fargate.`,
  },
  fix: { ko: ({ property }) => `${property} 지우기`, en: ({ property }) => `Remove ${property}` },
}
