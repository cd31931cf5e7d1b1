import type { Text } from '../finding/index.ts'

/** A format that is not read, and how to make something of it that is. */
export interface ForeignFormat {
  readonly format: Text
  readonly how: Text
}

const both = (text: string): Text => ({ ko: text, en: text })

export const terraform: ForeignFormat = {
  format: both('Terraform'),
  how: {
    ko: '배포한 뒤 aws ecs describe-task-definition과 describe-services의 출력을 지정하거나, 템플릿으로 쓰는 컨테이너 정의 JSON을 지정하세요.',
    en: 'Name what aws ecs describe-task-definition and describe-services print of what it deployed, or the JSON of the container definitions that it fills in.',
  },
}

const jsonnet: ForeignFormat = {
  format: both('Jsonnet'),
  how: {
    ko: 'ecspresso render taskdef(또는 servicedef)나 jsonnet 명령으로 JSON을 만들어 지정하세요.',
    en: 'Render it to JSON first: ecspresso render taskdef (or servicedef), or jsonnet FILE.',
  },
}

/** A template of which the text is no JSON or YAML before it is filled in. */
export const unrendered: ForeignFormat = {
  format: { ko: '값을 채우기 전의 템플릿', en: 'a template that is not filled in yet' },
  how: {
    ko: '배포할 때처럼 값을 채운 결과를 지정하세요(ecspresso render taskdef, envsubst < 파일, helm template, erb 등).',
    en: 'Fill it in first, as the deployment does (ecspresso render taskdef, envsubst < FILE, helm template, erb), and name the result.',
  },
}

const byEnding: readonly (readonly [RegExp, ForeignFormat])[] = [
  [/\.(?:tf|tfvars|hcl)(?:\.json)?$/i, terraform],
  [/\.(?:jsonnet|libsonnet)$/i, jsonnet],
]

/** The format that a file's name tells, if it is one that is never read. */
export function foreignByName(name: string): ForeignFormat | undefined {
  return byEnding.find(([ending]) => ending.test(name))?.[1]
}

/** Whether a file's name says that it is filled in before it is used; its text may be read all the same. */
export function isTemplateName(name: string): boolean {
  return /\.(?:tpl|tmpl|tftpl|gotmpl|j2|jinja2?|erb|mustache|hbs)$/i.test(name)
}

/** What a finding says of a format that is not read. */
export function foreignMessage({ format, how }: ForeignFormat): Text {
  return {
    ko: `${format.ko} 파일은 읽지 않습니다. ${how.ko}`,
    en: `This is ${format.en}, which is not read. ${how.en}`,
  }
}
