import type { Text } from '../finding/index.ts'
import type { Owner } from '../graph/index.ts'

type Advice = (name: string, id: string) => Text

/** How the resource `id` goes away by the hand that made it. */
export function adviceFor(owner: Owner, id: string): Text {
  return advice[owner.kind](owner.name, id)
}

const advice: Readonly<Record<Owner['kind'], Advice>> = {
  cloudformation: (name) => ({
    ko: `CloudFormation 스택 ${name}에서 만든 리소스입니다. 스택에서 빼거나 스택을 삭제하세요.`,
    en: `The CloudFormation stack ${name} made it. Take it out of the stack, or delete the stack.`,
  }),
  terraform: () => ({
    ko: 'Terraform이 관리합니다. 코드에서 지우고 적용하세요.',
    en: 'Terraform manages it. Remove it from the code and apply.',
  }),
  pulumi: () => ({
    ko: 'Pulumi가 관리합니다. 프로그램에서 지우고 pulumi up을 실행하세요.',
    en: 'Pulumi manages it. Remove it from the program and run pulumi up.',
  }),
  kubernetes: (name) => ({
    ko: `Kubernetes 클러스터 ${name}의 Ingress나 Service가 만든 리소스입니다. kubectl로 그것을 삭제하세요.`,
    en: `An Ingress or Service of the Kubernetes cluster ${name} made it. Delete that with kubectl.`,
  }),
  'elastic-beanstalk': (name) => ({
    ko: `Elastic Beanstalk 환경 ${name}에 속합니다. 환경을 종료하세요.`,
    en: `It belongs to the Elastic Beanstalk environment ${name}. Terminate the environment.`,
  }),
  copilot: (name) => ({
    ko: `AWS Copilot 애플리케이션 ${name}에 속합니다. copilot svc delete로 삭제하세요.`,
    en: `It belongs to the AWS Copilot application ${name}. Remove it with copilot svc delete.`,
  }),
  'ecs-express': (name) => ({
    ko: `ECS Express Mode 서비스 ${name}입니다. aws ecs delete-express-gateway-service를 쓰면 로드 밸런서까지 함께 삭제됩니다.`,
    en: `It is the ECS Express Mode service ${name}: aws ecs delete-express-gateway-service removes its load balancer too.`,
  }),
  aws: (name, id) => ({
    ko: `AWS 서비스 ${name}에서 관리하는 리소스(${id})입니다. 직접 삭제하지 마세요.`,
    en: `The AWS service ${name} manages ${id}. Do not delete it yourself.`,
  }),
}
