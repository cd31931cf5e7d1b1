import type { Text } from '@ecs-lint/core/finding'

/** What the sandbox says around the editor. */
export const texts = {
  title: { ko: 'JSON 편집기', en: 'JSON editor' },
  label: { ko: '서비스를 담은 JSON 또는 YAML', en: 'A service as JSON or YAML' },
  open: { ko: '색과 밑줄이 있는 편집기 열기', en: 'Open the editor with colours and squiggles' },
  opening: { ko: '편집기를 불러오는 중입니다.', en: 'Loading the editor.' },
  failed: {
    ko: '편집기를 불러오지 못했습니다. 아래 입력란은 그대로 쓸 수 있습니다.',
    en: 'The editor could not be loaded. The plain field below works all the same.',
  },
  load: { ko: '내 서비스 불러오기', en: 'Load my service' },
  apply: { ko: '내 서비스로 쓰기', en: 'Make this my service' },
  applied: { ko: '내 서비스를 이 내용으로 바꾸었습니다.', en: 'This is your service now.' },
  notConfig: {
    ko: '내 서비스로 쓰려면 오류 없는 serviceConfig가 있어야 합니다.',
    en: 'Only a sound serviceConfig can become your service.',
  },
  findings: { ko: '편집기에 적은 것의 점검 결과', en: 'What the linter says of this text' },
  none: { ko: '편집기에 적은 것에는 고칠 것이 없습니다.', en: 'There is nothing to fix in this text.' },
  noMap: {
    ko: '입력한 내용에 서비스가 있으면 그 지도가 여기에 나옵니다.',
    en: 'Once the text holds a service, its map stands here.',
  },
  intro: {
    ko: 'serviceConfig를 고치거나, 태스크 정의와 서비스 파일을 붙여 넣어 보세요. 입력한 내용은 이 브라우저를 벗어나지 않습니다.',
    en: 'Change the serviceConfig, or paste task definitions and services. What you enter does not leave this browser.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Where a finding stands: `3행 5열`, `line 3, column 5`. */
export function placeText(line: number, column: number): Text {
  return { ko: `${line}행 ${column}열`, en: `line ${line}, column ${column}` }
}
