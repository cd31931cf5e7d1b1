import type { Text } from '@ecs-lint/core/finding'
import type { Explanation } from '../commands/explain.ts'
import type { Io } from '../io.ts'
import { pad, style, width, wrap } from '../terminal.ts'

const severities = {
  error: { ko: '오류(error)', en: 'error' },
  warning: { ko: '경고(warning)', en: 'warning' },
  info: { ko: '정보(info)', en: 'info' },
} as const satisfies Record<string, Text>

const presets = {
  api: { ko: 'api (AWS가 거부하는 설정)', en: 'api (what AWS refuses)' },
  recommended: { ko: 'recommended (기본)', en: 'recommended (the default)' },
  strict: {
    ko: 'strict (기본으로는 점검하지 않음. --preset strict)',
    en: 'strict (off by default: --preset strict)',
  },
} as const satisfies Record<string, Text>

const kinds = {
  file: {
    ko: '파일을 적는 방법에 관한 점검이며 언제나 봅니다. 심각도는 무엇을 찾았는지에 따라 다릅니다.',
    en: 'A check of how files are written. It is always on, and its severity depends on what was found.',
  },
  leftover: {
    ko: 'audit이 찾는 남은 리소스입니다. 남겨 둘 것은 설정 파일의 suppress에 이 이름으로 적습니다.',
    en: 'A kind of leftover that audit finds. To keep such a resource, list it by this name under suppress in the configuration.',
  },
} as const satisfies Record<string, Text>

/** Each rule in full: what it demands and why, how to mend it, how grave it is, and its source. */
export function writeExplainPretty(explained: readonly Explanation[], io: Io): string {
  return explained
    .map((each) =>
      explanation(each, io)
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n')
}

function explanation(rule: Explanation, io: Io): readonly string[] {
  const { language, stdout } = io
  const columns = Math.min(stdout.columns, 100)
  const { id, kind, title, why, severity, preset, since, docs, peers, isFixable } = rule
  const rows: readonly (readonly [Text, string | undefined])[] = [
    [{ ko: '심각도', en: 'Severity' }, severity === undefined ? undefined : severities[severity][language]],
    [{ ko: '규칙 묶음', en: 'Preset' }, preset === undefined ? undefined : presets[preset][language]],
    [
      { ko: '고치기', en: 'Fix' },
      isFixable
        ? {
            ko: '자동으로 고칠 수 있는 경우가 있습니다: ecs-lint lint --fix-dry-run --fix-safety review',
            en: 'some cases by itself: ecs-lint lint --fix-dry-run --fix-safety review',
          }[language]
        : undefined,
    ],
    [{ ko: '끄기', en: 'Turn off' }, kind === 'leftover' ? undefined : `--rule ${id}=off`],
    [{ ko: '근거', en: 'Source' }, docs],
    [{ ko: '다른 도구', en: 'Elsewhere' }, peers.length === 0 ? undefined : peers.join(', ')],
    [{ ko: '추가된 버전', en: 'Since' }, since],
  ]
  const labels = rows.flatMap(([label, value]) => (value === undefined ? [] : [width(label[language])]))
  const indent = Math.max(0, ...labels) + 2
  return [
    style(stdout, 'bold', id),
    ...wrap(title[language], columns),
    ...(why === undefined ? [] : ['', ...wrap(why[language], columns)]),
    ...(kind === 'rule' ? [] : ['', ...wrap(kinds[kind][language], columns)]),
    ...(labels.length === 0 ? [] : ['']),
    ...rows.flatMap(([label, value]) => {
      if (value === undefined) return []
      const [first = '', ...more] = wrap(value, columns - indent)
      return [
        `${style(stdout, 'dim', pad(label[language], indent))}${first}`,
        ...more.map((line) => ' '.repeat(indent) + line),
      ]
    }),
  ]
}

/** Every rule in a line or two, by what it is. */
export function writeRuleList(explained: readonly Explanation[], io: Io): string {
  const { language, stdout } = io
  const titles = {
    rule: { ko: '점검 규칙(lint)', en: 'Rules of lint' },
    file: { ko: '파일을 적는 방법(lint)', en: 'How files are written (lint)' },
    leftover: { ko: '남은 리소스(audit)', en: 'Leftovers (audit)' },
  } as const
  const columns = Math.min(stdout.columns, 100)
  const shown = (['rule', 'file', 'leftover'] as const).filter((kind) =>
    explained.some((each) => each.kind === kind),
  )
  const lines = shown.flatMap((kind) => [
    style(stdout, 'bold', titles[kind][language]),
    ...explained
      .filter((each) => each.kind === kind)
      .flatMap(({ id, severity, preset, title }) => {
        const grave = severity === undefined ? '' : ` ${severity} · ${preset}`
        return [
          `  ${id}${style(stdout, 'dim', grave)}`,
          ...wrap(title[language], columns - 4).map((line) => `    ${line}`),
        ]
      }),
    '',
  ])
  const more = { ko: '자세히: ecs-lint explain 규칙', en: 'Details: ecs-lint explain RULE' }
  return `${[...lines, more[language]].join('\n')}\n`
}

/** As `schemas/explain.schema.json` describes it. */
export function writeExplainJson(explained: readonly Explanation[], { language }: Io): string {
  const rules = explained.map(
    ({ id, kind, title, why, severity, category, preset, since, docs, peers, isFixable }) => ({
      id,
      kind,
      title: title[language],
      why: why?.[language] ?? null,
      severity: severity ?? null,
      category: category ?? null,
      preset: preset ?? null,
      since: since ?? null,
      docs: docs ?? null,
      peers,
      fixable: isFixable,
    }),
  )
  return `${JSON.stringify({ schemaVersion: 1, rules }, undefined, 2)}\n`
}
