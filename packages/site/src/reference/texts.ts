import type { Severity, Text } from '@ecs-lint/core/finding'
import type { Preset, RuleCategory } from '@ecs-lint/core/rules'

/** What the generated reference pages say around what they are generated from. */
export const texts = {
  rulesTitle: { ko: '점검 규칙', en: 'Lint rules' },
  rulesDescription: {
    ko: 'ecs-lint가 점검하는 모든 규칙. 무엇을 왜 확인하는지, 어긴 파일과 지킨 파일은 어떤 모습인지 보여 줍니다.',
    en: 'Every rule that ecs-lint checks: what it wants and why, a file that it reports and one that it does not.',
  },
  rulesIntro: {
    ko: '튜토리얼의 점검 결과와 ecs-lint 명령은 같은 규칙을 씁니다. 규칙 이름을 누르면 이유와 예제를 볼 수 있습니다.',
    en: 'The findings beside the tutorial and the ecs-lint command come from the same rules. Each has a page with its reasons and examples.',
  },
  severity: { ko: '심각도', en: 'Severity' },
  category: { ko: '분류', en: 'Category' },
  preset: { ko: '규칙 묶음', en: 'Preset' },
  since: { ko: '추가된 버전', en: 'Since' },
  peers: { ko: '다른 도구의 같은 규칙', en: 'The same check elsewhere' },
  why: { ko: '왜 중요한가요?', en: 'Why it matters' },
  bad: { ko: '어긴 예', en: 'Reported' },
  good: { ko: '지킨 예', en: 'Not reported' },
  output: { ko: '이 규칙이 하는 말', en: 'What this rule says' },
  quiet: { ko: '이 규칙은 아무것도 지적하지 않습니다.', en: 'This rule finds nothing here.' },
  configure: { ko: '심각도 바꾸기', en: 'Change its severity' },
  configureIntro: {
    ko: '심각도를 바꾸거나 끄려면 명령에 옵션을 주거나 설정 파일에 적습니다.',
    en: 'An option of the command, or a line in the configuration, changes the severity or turns it off.',
  },
  awsPage: { ko: '근거가 되는 AWS 문서', en: 'The AWS page that it follows' },
  cliTitle: { ko: '명령줄 도구 ecs-lint', en: 'The ecs-lint command' },
  cliDescription: {
    ko: 'ecs-lint의 모든 명령과 옵션, 예제, 종료 코드. 명령의 도움말에서 그대로 만든 문서입니다.',
    en: 'Every command of ecs-lint with its options, examples and exit codes, made from its own help.',
  },
  cliIntro: {
    ko: '아직 npm에 올라가 있지 않으니 이 튜토리얼의 저장소를 내려받은 폴더에서, ecs-lint 자리에 npm run -s ecs-lint --를 넣어 실행하세요. --help를 붙이면 터미널에서도 같은 내용을 볼 수 있습니다. Node.js 22.12 이상이 필요합니다.',
    en: 'It is not on npm yet: run it in a clone of this tutorial’s repository, with npm run -s ecs-lint -- for ecs-lint. The same can be read in a terminal with --help. It needs Node.js 22.12 or later.',
  },
  options: { ko: '옵션', en: 'Options' },
  commonOptions: { ko: '모든 명령의 공통 옵션', en: 'Options of every command' },
  examples: { ko: '예', en: 'Examples' },
  exits: { ko: '종료 코드', en: 'Exit codes' },
  repeatable: { ko: '(여러 번 쓸 수 있음)', en: '(may be repeated)' },
  allRules: { ko: '모든 규칙', en: 'All rules' },
} as const satisfies Readonly<Record<string, Text>>

export const severityTexts: Readonly<Record<Severity, Text>> = {
  error: { ko: '오류', en: 'Error' },
  warning: { ko: '경고', en: 'Warning' },
  info: { ko: '참고', en: 'Note' },
}

export const categoryTexts: Readonly<Record<RuleCategory, Text>> = {
  api: { ko: 'AWS가 거부하는 설정', en: 'What AWS refuses' },
  security: { ko: '보안', en: 'Security' },
  reliability: { ko: '안정성', en: 'Reliability' },
  cost: { ko: '요금', en: 'Cost' },
  observability: { ko: '관측', en: 'Observability' },
}

export const presetTexts: Readonly<Record<Preset, Text>> = {
  api: { ko: 'api — AWS가 받아 주지 않는 것', en: 'api — what AWS refuses' },
  recommended: {
    ko: 'recommended — 동작하지 않거나 위험한 것까지 (기본값)',
    en: 'recommended — also what breaks or endangers a service (the default)',
  },
  strict: {
    ko: 'strict — 규모가 크거나 규제를 받는 서비스까지',
    en: 'strict — also what large or regulated workloads want',
  },
}

/** Colours of Starlight's badges. */
export const severityBadges = {
  error: 'danger',
  warning: 'caution',
  info: 'note',
} as const satisfies Readonly<Record<Severity, string>>
