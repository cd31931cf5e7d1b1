import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { SecretKind } from '../plaintext-secret.ts'
import type { noPlaintextSecretEnv } from './no-plaintext-secret-env.ts'

const kinds: Readonly<Record<SecretKind, { readonly ko: string; readonly en: string }>> = {
  name: { ko: '비밀 값', en: 'a secret' },
  'url-password': { ko: 'URL에 든 비밀번호', en: 'a password inside a URL' },
  'connection-string': { ko: '연결 문자열에 든 비밀번호', en: 'a password inside a connection string' },
  'private-key': { ko: '개인 키', en: 'a private key' },
  webhook: { ko: '웹훅 주소', en: 'the address of a webhook' },
  'access-key': { ko: 'AWS 액세스 키', en: 'an AWS access key' },
  token: { ko: '외부 서비스의 토큰이나 API 키', en: 'a token or an API key of a service' },
}

/** Credentials that the SDK reads from the environment, and would not need there. */
function isOfAws(name: string, kind: SecretKind): boolean {
  return kind === 'access-key' || /^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name)
}

export const words: WordsOf<typeof noPlaintextSecretEnv> = {
  title: {
    ko: '비밀 값을 태스크 정의에 그대로 쓰지 않는다',
    en: 'Keep secrets out of the text of a task definition',
  },
  why: {
    ko: '태스크 정의를 볼 수 있는 사람은 누구나 환경 변수와 명령, 로그 옵션, 레이블을 읽을 수 있고, 등록한 개정은 지우기 전까지 남습니다. Secrets Manager나 SSM 파라미터를 secrets(로그 옵션은 secretOptions)로 참조하고, 이미 올라간 값은 교체하세요.',
    en: 'Anyone who can read the task definition can read its environment, commands, log options and labels, and a revision stays until it is deleted. Refer to Secrets Manager or an SSM parameter under secrets (secretOptions for logs), and rotate what has been registered already.',
  },
  message: {
    ko: ({ place, name, kind }) => {
      const what = kinds[kind].ko
      switch (place) {
        case 'command':
          return `명령(${name})에 ${kind === 'name' ? `${what}이` : `${withParticle(what, '으로/로')} 보이는 값이`} 그대로 들어 있습니다. secrets로 환경 변수에 넣고 명령에서는 그 변수를 읽으세요.`
        case 'label':
          return `레이블 ${name}에 ${withParticle(what, '으로/로')} 보이는 값이 그대로 들어 있습니다. 레이블에는 비밀 값을 두지 마세요.`
        case 'log-option':
          return `로그 옵션 ${name}에 ${kind === 'name' ? `${what}이` : `${withParticle(what, '으로/로')} 보이는 값이`} 그대로 들어 있습니다. secretOptions로 옮기세요.`
        default:
          if (isOfAws(name, kind))
            return `${name}에 AWS 자격 증명이 그대로 들어 있는 것 같습니다. 지우고 필요한 권한을 태스크 역할(taskRoleArn)에 주세요. SDK는 그 역할을 스스로 씁니다. 이 키는 폐기하세요.`
          return kind === 'name'
            ? `${name}에 비밀 값이 그대로 들어 있는 것 같습니다. secrets로 옮기세요.`
            : `${name}에 ${withParticle(what, '으로/로')} 보이는 값이 그대로 들어 있습니다. secrets로 옮기세요.`
      }
    },
    en: ({ place, name, kind }) => {
      const what = kinds[kind].en
      switch (place) {
        case 'command':
          return `The command (${name}) seems to hold ${what} in plain text. Pass it under secrets, and read that variable in the command.`
        case 'label':
          return `The label ${name} seems to hold ${what} in plain text. Labels are no place for it.`
        case 'log-option':
          return `The log option ${name} seems to hold ${what} in plain text. Move it to secretOptions.`
        default:
          if (isOfAws(name, kind))
            return `${name} seems to hold AWS credentials in plain text. Leave it out and give the task role (taskRoleArn) what it needs: the SDK uses that by itself. Deactivate this key.`
          return `${name} seems to hold ${what} in plain text. Move it to secrets.`
      }
    },
  },
}
