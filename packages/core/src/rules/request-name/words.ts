import { withParticle } from '../../finding/index.ts'
import type { WordsOf } from '../rule.ts'
import type { requestName } from './request-name.ts'

const commands: Readonly<Record<string, readonly [command: string, option: string]>> = {
  serviceName: ['create-service', '--service-name'],
  family: ['register-task-definition', '--family'],
}

function commandOf(property: string): readonly [command: string, option: string] {
  return commands[property] ?? ['', '']
}

export const words: WordsOf<typeof requestName> = {
  title: {
    ko: '서비스의 serviceName과 태스크 정의의 family를 적는다',
    en: 'Give a service its serviceName and a task definition its family',
  },
  why: {
    ko: 'create-service에는 serviceName이, register-task-definition에는 family가 필요합니다. ecspresso처럼 이름을 다른 곳에서 받는 도구로 배포하거나 명령의 옵션으로 준다면 없어도 됩니다.',
    en: 'create-service requires a serviceName, and register-task-definition a family. Where a tool such as ecspresso takes the name from elsewhere, or an option of the command gives it, the file can do without.',
  },
  message: {
    ko: ({ property }) => {
      const [command, option] = commandOf(property)
      return `${withParticle(property, '이/가')} 없습니다. ${command}에는 이름이 필요하므로, 파일에 적거나 AWS CLI의 ${option} 옵션으로 주세요.`
    },
    en: ({ property }) => {
      const [command, option] = commandOf(property)
      return `There is no ${property}, which ${command} requires: write it here, or give the AWS CLI ${option}.`
    },
  },
}
