import { defineCommand, flagOption, textOption } from '../command.ts'
import { cannotRun, inventoryOption, pricesOption, templateOptions } from './options/shared.ts'

export const exportCommand = defineCommand({
  name: 'export',
  operands: '[paths…]',
  summary: {
    ko: '파일이나 인벤토리에 있는 서비스를 실행할 수 있는 AWS CLI 스크립트, CloudFormation 템플릿, Terraform 구성이나 CDK 앱으로 내보냅니다. AWS를 호출하지 않습니다.',
    en: 'Writes the service in files or in an inventory as a script of the AWS CLI, a CloudFormation template, a Terraform configuration or a CDK app that you can run. It does not call AWS.',
  },
  options: {
    ...templateOptions,
    to: textOption('cli|cloudformation|terraform|cdk', {
      ko: '내보낼 형식 (기본값: cloudformation)',
      en: 'what to write (default: cloudformation)',
    }),
    'from-inventory': inventoryOption,
    prices: pricesOption,
    out: textOption('DIRECTORY', {
      ko: '파일로 저장할 디렉터리 (기본값: 표준 출력)',
      en: 'directory to save the files in (default: standard output)',
    }),
    force: flagOption({ ko: '이미 있는 파일을 덮어씀', en: 'overwrite existing files' }),
  },
  combinations: [
    { options: ['from-inventory'], excludes: ['paths', 'region', 'parameters', 'verbose'] },
    { options: ['force'], needs: ['out'] },
  ],
  examples: [
    'ecs-lint export service.json task-definition.json > template.yaml',
    'ecs-lint export my-service.yaml --to cli --out my-service',
    'ecs-lint export my-service.yaml --to terraform --out my-service',
    'ecs-lint export --from-inventory inventory.json',
  ],
  exits: [
    [0, { ko: '내보냄', en: 'written' }],
    [2, cannotRun],
  ],
})
