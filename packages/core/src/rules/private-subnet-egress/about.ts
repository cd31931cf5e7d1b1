import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['ecs-task-doctor:NETWORK_CONNECTIVITY'],
  title: { ko: '태스크가 이미지를 받을 길이 있어야 한다', en: 'Give the tasks a way to pull their image' },
  why: {
    ko: '퍼블릭 IP와 인터넷 게이트웨이, NAT 게이트웨이, VPC 엔드포인트 중 하나가 있어야 합니다. 없으면 CannotPullContainerError로 태스크가 시작되지 않습니다. Fargate에만 해당합니다. EC2에서는 이미지를 인스턴스가 받고, 태스크는 퍼블릭 IP를 받을 수 없어 NAT 게이트웨이로 나갑니다.',
    en: 'It takes a public IP with an internet gateway, a NAT gateway, or VPC endpoints. Without any, tasks end with CannotPullContainerError. This is about Fargate: on EC2 the instance pulls the image, and tasks, which get no public IP there, go out by a NAT gateway.',
  },
}
