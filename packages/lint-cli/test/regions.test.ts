import { describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const taskWith = (image: string, options: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({
    family: 'web',
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [
      { name: 'web', image, essential: true, logConfiguration: { logDriver: 'awslogs', options } },
    ],
  })
const service = (cluster?: string): string =>
  JSON.stringify({
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: 1,
    launchType: 'FARGATE',
    cluster,
  })
const ofSeoul = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'

test.each(['region', 'REGION', 'ap-northeast2', 'your-region'])(
  'a word that stands for the Region in the address of an image tells none: %s',
  async (word) => {
    const cwd = folderWith({ 'task.json': taskWith(`111122223333.dkr.ecr.${word}.amazonaws.com/web:1`) })
    const { status, stderr } = await runInProcess(['estimate', 'task.json'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('error: It is not clear which Region to price.')
  },
)

describe('a Region that is none', () => {
  test.each([
    ['seoul', 'ap-northeast-2 (Seoul)'],
    ['서울', 'ap-northeast-2 (Seoul)'],
    ['KOREA', 'ap-northeast-2 (Seoul)'],
    ['도쿄', 'ap-northeast-1 (Tokyo)'],
    ['tokio', 'ap-northeast-1 (Tokyo)'],
    ['일본', 'ap-northeast-1 (Tokyo) or ap-northeast-3 (Osaka)'],
    ['sao paulo', 'sa-east-1 (São Paulo)'],
    ['n. virginia', 'us-east-1 (N. Virginia)'],
    ['ap-northeast2', 'ap-northeast-2 (Seoul)'],
    ['AP-NORTHEAST-2', 'ap-northeast-2 (Seoul)'],
    ['ap-northeast-2a', 'ap-northeast-2 (Seoul)'],
  ])('%s is answered with what is meant', async (region, meant) => {
    const { status, stderr } = await runInProcess(['estimate', '--region', region])
    expect(status).toBe(2)
    expect(stderr).toContain(`hint: Did you mean ${meant}?`)
  })

  test.each(['xyz', 'me', 'asia'])('%j is near to none, and all are listed', async (region) => {
    const { stderr } = await runInProcess(['estimate', `--region=${region}`])
    expect(stderr).toMatch(/hint: The Regions are af-south-1, .*us-west-2\.\n/)
  })

  test.each(['lint', 'trace', 'export', 'simulate', 'estimate'])('%s refuses it', async (name) => {
    const cwd = folderWith({ 'task.json': taskWith(ofSeoul), 'service.json': service() })
    const files = ['task.json', 'service.json']
    const { status, stdout, stderr } = await runInProcess(
      [name, ...files, '--region', 'seoul', '--lang', 'ko'],
      { cwd },
    )
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('리전 코드가 아닙니다: seoul')
    expect(stderr).toContain('혹시 ap-northeast-2 (서울) 아닌가요?')
  })

  test('one that a template has no mapping for is told with those that it has, and lint shows it there', async () => {
    const text = `Mappings: { Images: { us-east-1: { web: nginx:1.29 }, us-west-2: { web: nginx:1.29 } } }
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { Memory: 512, ContainerDefinitions: [{ Name: web, Image: !FindInMap [Images, !Ref AWS::Region, web] }] }
`
    const cwd = folderWith({ 't.yaml': text })
    const wrong = await runInProcess(['estimate', 't.yaml', '--region', 'ap-northeast-2'], { cwd })
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('under Images → ap-northeast-2 → web; Images has us-east-1, us-west-2.')
    expect(wrong.stderr).toContain('hint: ecs-lint lint t.yaml --region ap-northeast-2 shows where')
    const linted = await runInProcess(['lint', 't.yaml', '--region', 'ap-northeast-2', '--lang', 'ko'], {
      cwd,
    })
    expect(linted.status).toBe(1)
    expect(linted.stdout.replace(/\n\s+/g, ' ')).toContain('Images에 있는 것: us-east-1, us-west-2')
    expect((await runInProcess(['export', 't.yaml', '--region', 'us-east-1'], { cwd })).status).toBe(0)
  })

  test('one that is newer than this version is taken, and that is said', async () => {
    const cwd = folderWith({ 'task.json': taskWith('nginx:1.29') })
    const { status, stderr } = await runInProcess(['lint', 'task.json', '--region', 'sa-west-1'], { cwd })
    expect(status).not.toBe(2)
    expect(stderr).toContain('sa-west-1 is not a Region that this version of ecs-lint knows')
  })
})

describe('the Region of files', () => {
  const estimate = (files: Readonly<Record<string, string>>, ...more: readonly string[]) =>
    runInProcess(['estimate', ...Object.keys(files), ...more], { cwd: folderWith(files) })
  const cluster = 'arn:aws:ecs:eu-west-1:111122223333:cluster/main'

  test('is taken from the image, and said', async () => {
    const { stdout } = await estimate({ 'task.json': taskWith(ofSeoul), 'service.json': service() })
    expect(stdout).toContain('Asia Pacific (Seoul) ap-northeast-2')
    expect(stdout).toMatch(/Region ap-northeast-2, from the image\s+111122223333/)
  })

  test('is rather that of the logs than of the image, and rather that of an ARN', async () => {
    const task = taskWith(ofSeoul, { 'awslogs-region': 'us-west-2' })
    const logs = await estimate({ 'task.json': task, 'service.json': service() })
    expect(logs.stdout).toContain('Region us-west-2, from the log option awslogs-region')
    const arn = await estimate({ 'task.json': task, 'service.json': service(cluster) }, '--lang', 'ko')
    expect(arn.stdout).toContain('eu-west-1 리전으로 보았습니다.')
  })

  test('is not needed where it is given', async () => {
    const files = { 'task.json': taskWith(ofSeoul), 'service.json': service() }
    const { stdout } = await estimate(files, '--region', 'us-east-1')
    expect(stdout).toContain('us-east-1')
    expect(stdout).not.toContain('Region ap-northeast-2')
  })

  test('is asked for where files name several, and where they name none', async () => {
    const both = await estimate({
      'a.json': taskWith(ofSeoul),
      'b.json': taskWith(ofSeoul.replace('ap-northeast-2', 'us-east-1')).replace('"web"', '"api"'),
    })
    expect(both.status).toBe(2)
    expect(both.stderr).toMatch(/name several Regions: ap-northeast-2 \(the image .*\), us-east-1/)
    const none = await estimate({ 'task.json': taskWith('nginx:1.29'), 'service.json': service() })
    expect(none).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not clear which Region') as string,
    })
  })

  test('prices the extra task-hours of a simulation', async () => {
    const cwd = folderWith({ 'task.json': taskWith(ofSeoul), 'service.json': service() })
    const { stdout } = await runInProcess(['simulate', 'task.json', 'service.json'], { cwd })
    expect(stdout).toMatch(/task-hours \(\$/)
    expect(stdout).toMatch(/Region ap-northeast-2, from the image/)
  })
})
