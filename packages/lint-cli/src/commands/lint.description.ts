import { defineCommand, flagOption, listOption, textOption } from '../command.ts'
import { cannotRun, templateOptions } from './options/shared.ts'

export const lintFormats = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const

export const lintCommand = defineCommand({
  name: 'lint',
  operands: '[paths…]',
  summary: {
    ko: '태스크 정의와 서비스 파일을 찾아 점검합니다. 경로를 주지 않으면 현재 디렉터리를 살펴봅니다.',
    en: 'Finds task definition and service files and checks them; looks through this directory unless told where.',
  },
  formats: lintFormats,
  options: {
    ...templateOptions,
    preset: textOption('api|recommended|strict|all', {
      ko: '규칙 묶음 (기본값: recommended)',
      en: 'which rules (default: recommended)',
    }),
    rule: listOption('ID=SEVERITY', {
      ko: '규칙의 심각도를 error, warning, info, off로 바꿈',
      en: "set a rule's severity: error, warning, info, off",
    }),
    'fail-on': textOption('SEVERITY', {
      ko: '종료 코드 1을 낼 최소 심각도 (기본값: error)',
      en: 'lowest severity that exits 1 (default: error)',
    }),
    fix: flagOption({
      ko: '고칠 수 있는 문제를 파일에 바로 고침',
      en: 'write the fixes into the files',
    }),
    'fix-dry-run': flagOption({
      ko: '파일은 그대로 두고 고칠 내용만 보여 줌',
      en: 'show what --fix would change, and change nothing',
    }),
    'fix-safety': textOption('LEVEL', {
      ko: '어디까지 고칠지: safe, review(확인 필요), unsafe(동작이 바뀔 수 있음) (기본값: safe)',
      en: 'which fixes to make: safe, review (check the result), unsafe (may change behaviour) (default: safe)',
    }),
    config: textOption('FILE', {
      ko: '설정 파일 (기본값: .ecs-lint.yaml이 있으면 그 파일)',
      en: 'configuration file (default: .ecs-lint.yaml if it exists)',
    }),
  },
  combinations: [
    { options: ['fix-safety'], needs: ['fix', 'fix-dry-run'] },
    { options: ['fix'], excludes: ['fix-dry-run'] },
  ],
  examples: [
    'ecs-lint lint',
    'ecs-lint lint task-definition.json service.json --fail-on warning',
    'ecs-lint lint template.yaml --parameters prod.json --fix-dry-run',
    'ecs-lint lint deploy/ --format sarif > ecs-lint.sarif',
    'aws ecs describe-services --cluster c --services s | ecs-lint lint -',
  ],
  exits: [
    [0, { ko: '문제 없음', en: 'clean' }],
    [1, { ko: '--fail-on 이상인 문제가 있음', en: 'findings at or above --fail-on' }],
    [2, cannotRun],
  ],
})
