import { expect, test } from 'vitest'
import { readSources } from '../../../src/readers/index.ts'
import { parseSource } from '../../../src/source/index.ts'

/** A file that a build puts together with others, as public repositories have them for each function. */
const part = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Function:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: !Sub ["\${Env}-mfa", { Env: !If [UseSubEnvironment, !Ref SubEnvironment, !Ref Environment] }]
  LogGroup:
    Type: AWS::Logs::LogGroup
    Condition: IsNotLocal
    Properties:
      LogGroupName: !Sub "/ecs/\${Environment}"
      KmsKeyId: !GetAtt LogKey.Arn
      RetentionInDays: !FindInMap [Retention, !Ref Environment, days]
`

async function problemsOf(text: string) {
  return readSources([await parseSource('template.yaml', text)]).findings.map(
    ({ rule, severity, message }) => ({
      rule,
      severity,
      message: message.en,
    }),
  )
}

test('of a part of a template it is said once what it refers to and has not', async () => {
  const problems = await problemsOf(part)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ rule: 'template-reference', severity: 'warning' })
  expect(problems[0]?.message).toMatch(/^This looks like a part of a template: .* [3-6] names .*Environment/)
})

test.each([
  ['with a section of them', `Parameters: { Environment: { Type: String } }\n${part}`],
  [
    'with a name or two',
    part
      .replace(/ {6}(?:KmsKeyId|RetentionInDays).*\n|.*Condition.*\n/g, '')
      .replace(/ {2}Function:[^]*? {2}Log/, '  Log'),
  ],
])('a whole template is told each of them: %s', async (_, text) => {
  const problems = await problemsOf(text)
  expect(problems.length).toBeGreaterThan(0)
  for (const { severity } of problems) expect(severity).toBe('error')
})
