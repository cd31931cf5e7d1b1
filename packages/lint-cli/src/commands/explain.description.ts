import { defineCommand, textOption } from '../command.ts'
import { cannotRun } from './options/shared.ts'

export const explainCommand = defineCommand({
  name: 'explain',
  operands: '[rule…]',
  summary: {
    ko: '점검 규칙이 무엇을 왜 확인하고 어떻게 고치는지 설명합니다. 규칙을 주지 않으면 모든 규칙을 보여 줍니다.',
    en: 'Explains what a rule checks, why, and how to fix it; without a rule, lists all rules.',
  },
  options: {
    preset: textOption('api|recommended|strict|all', {
      ko: '이 규칙 묶음에서 점검하는 규칙만 보여 줌 (기본값: 모두)',
      en: 'list only the rules that this preset checks (default: all)',
    }),
  },
  combinations: [{ options: ['preset'], excludes: ['paths'] }],
  examples: [
    'ecs-lint explain image-not-latest',
    'ecs-lint explain --preset recommended',
    'ecs-lint explain spot-only-production --format json',
  ],
  exits: [
    [0, { ko: '설명함', en: 'explained' }],
    [2, cannotRun],
  ],
})
