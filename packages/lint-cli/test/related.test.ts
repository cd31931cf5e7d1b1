import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const task = `family: web
networkMode: awsvpc
requiresCompatibilities: [FARGATE]
cpu: "256"
memory: "512"
executionRoleArn: arn:aws:iam::111122223333:role/ecsTaskExecutionRole
containerDefinitions:
  - name: web
    image: 111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1
    portMappings: [{ name: http-of-the-container-that-takes-requests, containerPort: 80, protocol: tcp }]
    logConfiguration:
      logDriver: awslogs
      options: { awslogs-group: /ecs/web, awslogs-region: ap-northeast-2, awslogs-stream-prefix: web }
`
const service = `serviceName: web
taskDefinition: web
desiredCount: 1
launchType: FARGATE
healthCheckGracePeriodSeconds: 60
deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } }
networkConfiguration: { awsvpcConfiguration: { subnets: [subnet-0a1b2c3d4e5f60001] } }
loadBalancers:
  - targetGroupArn: arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/943f017f100becff
    containerName: web
    containerPort: 8080
`

test.each([
  [
    'en',
    `service.yaml

  11:20 error  service-port-in-task
    The container web maps no port 8080; it maps 80.
    11 │     containerPort: 8080
       │                    ^^^^
    ↳ task.yaml:10:19  portMappings: [{ name: http-of-the-container-that-takes-…

2 files: 1 error, 0 warnings, 0 info
`,
  ],
  [
    'ko',
    `service.yaml

  11:20 오류  service-port-in-task
    web 컨테이너는 8080 포트를 열지 않습니다. 열린 포트: 80.
    11 │     containerPort: 8080
       │                    ^^^^
    ↳ task.yaml:10:19  portMappings: [{ name: http-of-the-container-that-takes-…

파일 2개: 오류 1개, 경고 0개, 정보 0개
`,
  ],
])('a finding shows the other places that it is about, a line each, in %s', async (lang, expected) => {
  const cwd = folderWith({ 'service.yaml': service, 'task.yaml': task })
  const { stdout } = await runInProcess(['lint', 'service.yaml', 'task.yaml', '--lang', lang], { cwd })
  expect(stdout).toBe(expected)
})

const containers = Array.from(
  { length: 7 },
  (_, index) => `  - name: "worker ${index}"
    image: public.ecr.aws/nginx/nginx:1.27
    memory: 128
    environment: [{ name: DATABASE_PASSWORD, value: tR4vzN8qLw2x }]`,
)

test('more than a few places are counted, and those of its own file go without its name', async () => {
  const text = `family: web\nnetworkMode: bridge\ncontainerDefinitions:\n${containers.join('\n')}\n`
  const cwd = folderWith({ 'task.yaml': text })
  const { stdout } = await runInProcess(
    ['lint', 'task.yaml', '--preset', 'api', '--rule', 'no-plaintext-secret-env=error'],
    { cwd },
  )
  const shown = stdout.split('\n').filter((line) => line.startsWith('    ↳ '))
  expect(shown).toEqual([
    '    ↳ 11:19  environment: [{ name: DATABASE_PASSWORD, value: tR4vzN8qLw2x }]',
    '    ↳ 15:19  environment: [{ name: DATABASE_PASSWORD, value: tR4vzN8qLw2x }]',
    '    ↳ 19:19  environment: [{ name: DATABASE_PASSWORD, value: tR4vzN8qLw2x }]',
    '    ↳ 23:19  environment: [{ name: DATABASE_PASSWORD, value: tR4vzN8qLw2x }]',
    '    ↳ and 2 more',
  ])
})
