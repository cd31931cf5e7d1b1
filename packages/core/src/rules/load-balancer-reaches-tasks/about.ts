import type { RuleAbout } from '../rule.ts'

export const about: RuleAbout = {
  peers: ['ecs-task-doctor:SG_INGRESS_BLOCKED', 'aws-agent-toolkit:task-sg-from-alb', 'kics:01d5a458'],
  title: {
    ko: '로드 밸런서가 태스크의 포트와 상태 확인 포트에 닿아야 한다',
    en: 'Let the load balancer reach the tasks on their port and their health check port',
  },
  why: {
    ko: '보안 그룹이나 네트워크 ACL이 막으면 대상이 비정상(Target.Timeout)이 되고, ECS가 태스크를 멈추고 다시 띄우기를 되풀이합니다. 네트워크 ACL은 상태를 기억하지 않으므로 돌아오는 임시 포트도 열어야 합니다.',
    en: 'Where a security group or a network ACL is in the way, targets turn unhealthy (Target.Timeout) and ECS replaces the tasks over and over. A network ACL is stateless: the ephemeral ports of the answers have to be open too.',
  },
}
