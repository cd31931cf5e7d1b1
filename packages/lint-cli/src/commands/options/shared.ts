import { flagOption, listOption, textOption } from '../../command.ts'

/** The meaning of exit code 2, which every command has. */
export const cannotRun = { ko: '실행할 수 없음', en: 'cannot run' } as const

export const pricesOption = textOption('FILE', {
  ko: 'prices update로 저장한 요금으로 계산 (기본값: 함께 제공되는 요금)',
  en: 'use the prices that prices update saved (default: the bundled ones)',
})

export const parametersOption = listOption('FILE', {
  ko: 'CloudFormation 파라미터 값 파일 (JSON, AWS CLI나 CodePipeline 형식, 여러 번 쓸 수 있음)',
  en: "values of a template's parameters: JSON as the AWS CLI or CodePipeline takes it; may be repeated",
})

export const verboseOption = flagOption({
  ko: '디렉터리에서 읽지 않은 파일과 그 이유를 모두 보여 줌',
  en: 'name every file of a directory that was not read, and why',
})

/** How files are read: the values that templates take from outside, and what is said of what is not read. */
export const templateOptions = {
  verbose: verboseOption,
  parameters: parametersOption,
  region: textOption('REGION', {
    ko: '템플릿의 AWS::Region으로 볼 리전 코드',
    en: 'the Region that AWS::Region of a template stands for',
  }),
}

export const inventoryOption = textOption('FILE', {
  ko: 'audit --save로 저장한 인벤토리를 읽음',
  en: 'read an inventory that audit --save wrote',
})

/** Which credentials and which endpoint AWS calls use. */
export const accessOptions = {
  profile: textOption('NAME', { ko: 'AWS CLI 프로필', en: 'profile of the AWS CLI' }),
  'endpoint-url': textOption('URL', { ko: 'AWS 대신 호출할 주소', en: 'call this address instead of AWS' }),
}
