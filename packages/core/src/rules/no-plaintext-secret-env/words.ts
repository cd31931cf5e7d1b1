import type { WordsOf } from '../rule.ts'
import type { noPlaintextSecretEnv } from './no-plaintext-secret-env.ts'

export const words: WordsOf<typeof noPlaintextSecretEnv> = {
  title: {
    ko: '비밀 값을 환경 변수에 그대로 쓰지 않는다',
    en: 'Keep secrets out of plain environment variables',
  },
  why: {
    ko: '태스크 정의를 볼 수 있는 사람은 누구나 환경 변수를 읽을 수 있습니다. secrets로 Secrets Manager나 SSM 파라미터를 참조하세요.',
    en: 'Whoever may read the task definition reads its environment. Refer to Secrets Manager or an SSM parameter under secrets.',
  },
  message: {
    ko: ({ name }) => `${name}에 비밀 값이 그대로 들어 있는 것 같습니다. secrets로 옮기세요.`,
    en: ({ name }) => `${name} seems to hold a secret in plain text. Move it to secrets.`,
  },
}
