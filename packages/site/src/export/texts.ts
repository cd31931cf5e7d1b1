import type { ExportFormat, Note } from '@ecs-lint/core/export'
import type { Text } from '@ecs-lint/core/finding'

/** What each format is called. */
export const formatNames: Readonly<Record<ExportFormat, Text>> = {
  cloudformation: { ko: 'CloudFormation', en: 'CloudFormation' },
  cli: { ko: 'AWS CLI', en: 'AWS CLI' },
  terraform: { ko: 'Terraform', en: 'Terraform' },
  cdk: { ko: 'AWS CDK', en: 'AWS CDK' },
}

/** Above the notes of each kind. */
export const noteHeadings: Readonly<Record<Note['about'], Text>> = {
  omitted: { ko: '내보내지 않은 것', en: 'Left out' },
  changed: { ko: '바꾼 것', en: 'Changed' },
  added: { ko: '더한 것', en: 'Added' },
  existing: { ko: '이미 있어야 하는 것', en: 'What must exist already' },
}

export const texts = {
  title: { ko: '내 서비스 파일', en: 'The files of your service' },
  formats: { ko: '형식', en: 'Formats' },
  copy: { ko: '복사', en: 'Copy' },
  download: { ko: '내려받기', en: 'Download' },
  copied: { ko: '복사했습니다.', en: 'Copied.' },
  notCopied: {
    ko: '복사하지 못했습니다. 글을 직접 선택해 복사하세요.',
    en: 'It could not be copied. Select the text and copy it yourself.',
  },
  loading: { ko: '내 설정으로 파일을 만드는 중입니다.', en: 'Writing the files from your settings.' },
  failed: {
    ko: '파일을 만드는 프로그램을 불러오지 못했습니다. 연결을 확인하고 새로 고치세요. 아래는 처음 설정의 파일입니다.',
    en: 'What writes the files could not be loaded. Check the connection and reload. Below are the files of the settings you started with.',
  },
  withoutScript: {
    ko: '자바스크립트를 켜면 내 설정으로 만든 파일이 나옵니다. 아래는 처음 설정의 파일입니다.',
    en: 'With JavaScript on, the files come from your settings. Below are the files of the settings you started with.',
  },
  notes: { ko: '설정과 다른 점', en: 'How it differs from the settings' },
} as const satisfies Readonly<Record<string, Text>>
